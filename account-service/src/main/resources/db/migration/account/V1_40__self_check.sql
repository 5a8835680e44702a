-- How far each night's comparison of balances with movements has come.
CREATE TABLE self_check (
  night       date PRIMARY KEY,
  due_at      timestamptz NOT NULL,
  reached     text COLLATE "C" NOT NULL DEFAULT '',
  accounts    bigint NOT NULL DEFAULT 0,
  differences bigint NOT NULL DEFAULT 0,
  ended_at    timestamptz
);

COMMENT ON COLUMN self_check.reached IS 'the last account that was looked at';

CREATE TABLE ledger_difference (
  night        date NOT NULL REFERENCES self_check,
  account      text COLLATE "C" NOT NULL,
  balance      text COLLATE "C" NOT NULL,
  by_movements numeric(19,4) NOT NULL,
  kept         numeric(19,4) NOT NULL,
  PRIMARY KEY (night, account, balance)
);

-- What account-service has told: no more than people's work needs.
CREATE TABLE account (
  account                    text COLLATE "C" PRIMARY KEY,
  version                    bigint NOT NULL,
  name                       text   NOT NULL,
  country                    text   NOT NULL,
  time_zone                  text   NOT NULL,
  currency                   text   NOT NULL,
  csm                        text   NOT NULL,
  collector                  text,
  contacts                   jsonb  NOT NULL,
  standing_version           bigint NOT NULL DEFAULT -1,
  state                      text   NOT NULL DEFAULT 'CURRENT',
  collectible                numeric(19, 4) NOT NULL DEFAULT 0,
  oldest_collectible_due_on  date,
  interaction_version        bigint NOT NULL DEFAULT 0
);

COMMENT ON COLUMN account.interaction_version IS
  'rises with each logged interaction; clearance answers carry it';

CREATE INDEX account_csm ON account (csm);
CREATE INDEX account_collector ON account (collector);

CREATE TABLE episode (
  episode    text COLLATE "C" PRIMARY KEY,
  account    text COLLATE "C" NOT NULL,
  opened_on  date NOT NULL,
  closed_on  date
);

CREATE TABLE invoice (
  invoice  text COLLATE "C" PRIMARY KEY,
  account  text COLLATE "C" NOT NULL,
  kind     text    NOT NULL,
  due_on   date    NOT NULL,
  open     boolean NOT NULL
);

CREATE INDEX invoice_open ON invoice (account, due_on) WHERE open;

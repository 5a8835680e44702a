-- What was credited, which lessens the sales of its day (M2), applied or not.
CREATE TABLE credit_note (
  account  text COLLATE "C" NOT NULL,
  credit   text COLLATE "C" NOT NULL,
  currency text NOT NULL,
  day      date NOT NULL,
  amount   numeric(19, 4) NOT NULL,
  PRIMARY KEY (account, credit)
);

CREATE INDEX credit_note_day ON credit_note (day, currency) INCLUDE (amount);

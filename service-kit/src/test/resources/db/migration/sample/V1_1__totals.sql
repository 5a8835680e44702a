CREATE TABLE total (
  account text PRIMARY KEY,
  events  int NOT NULL,
  trail   text NOT NULL CHECK (trail NOT LIKE '%poison%')
);

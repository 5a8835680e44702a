-- What people have to do for accounts at present, as disposition-service tells it (D3, D4).
CREATE TABLE open_task (
  task       text COLLATE "C" PRIMARY KEY,
  account    text COLLATE "C" NOT NULL,
  kind       text NOT NULL,
  role       text NOT NULL,
  title      text NOT NULL,
  due_at     timestamptz NOT NULL,
  opened_at  timestamptz NOT NULL
);

COMMENT ON COLUMN open_task.role IS 'whose work it is: csm, agent, ar, manager';

CREATE INDEX open_task_of_account ON open_task (account, due_at);

-- Tasks whose end was heard before their beginning; gone when that has been heard too.
CREATE TABLE task_ended_early (
  task  text COLLATE "C" PRIMARY KEY
);

-- What messages are rendered from; a version is written once and never changed.
CREATE TABLE template (
  name         text COLLATE "C" NOT NULL,
  language     text COLLATE "C" NOT NULL,
  version      int  NOT NULL,
  subject      text NOT NULL,
  body         text NOT NULL,
  reason       text,
  published_at timestamptz NOT NULL,
  published_by text NOT NULL,
  PRIMARY KEY (name, language, version)
);

ALTER TABLE message
  ADD COLUMN template_language text,
  ADD COLUMN template_version  int;

COMMENT ON COLUMN message.template_version IS 'of the template that it was rendered from when it left';

-- Schema 7: existing work in full. Where it stood on which day, what it recommends, and where it is found. Its
-- milestones are rows of key_date.

-- Where an existing work stood on a day. The newest one is what the row of the work says (phase, percent_complete,
-- percent_as_of for stood_on, expected_on); the earlier ones are its history. Work of earlier files may say where it
-- stands without a row here; it gets one when something newer is said.
CREATE TABLE standing (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  existing_work BLOB NOT NULL REFERENCES existing_work (id),
  stood_on TEXT NOT NULL CHECK (stood_on GLOB '[0-9][0-9][0-9][0-9]*'),
  phase TEXT,
  percent_complete INTEGER CHECK (percent_complete BETWEEN 0 AND 100),
  expected_on TEXT CHECK (expected_on GLOB '[0-9][0-9][0-9][0-9]*'),
  UNIQUE (existing_work, stood_on)
) STRICT, WITHOUT ROWID;

-- When an existing work is expected to be complete.
ALTER TABLE existing_work ADD COLUMN expected_on TEXT CHECK (expected_on GLOB '[0-9][0-9][0-9][0-9]*');

-- What an existing work recommends, by the number it has there, and what became of it, and when.
CREATE TABLE recommendation (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  existing_work BLOB NOT NULL REFERENCES existing_work (id),
  number TEXT NOT NULL CHECK (length(number) > 0),
  text TEXT NOT NULL CHECK (length(text) > 0),
  state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'accepted_in_part', 'rejected', 'implemented')),
  decided_on TEXT CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]*'),
  UNIQUE (existing_work, number)
) STRICT, WITHOUT ROWID;

-- Where a record is found: a page, a document of this plan, or a paper of which only the title is known.
CREATE TABLE link (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  record BLOB NOT NULL REFERENCES record (id),
  position INTEGER NOT NULL,
  title TEXT NOT NULL CHECK (length(title) > 0),
  url TEXT,
  document BLOB REFERENCES document (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_record ON link (record, position);

-- Parties in time, the history of who takes part, and disagreements with any number of values.

-- A body exists from one day until another; capacity is how many work items it takes on in a fiscal year.
ALTER TABLE party ADD COLUMN starts_on TEXT CHECK (starts_on GLOB '[0-9][0-9][0-9][0-9]*');
ALTER TABLE party ADD COLUMN ends_on TEXT CHECK (ends_on GLOB '[0-9][0-9][0-9][0-9]*');
ALTER TABLE party ADD COLUMN capacity INTEGER CHECK (capacity >= 0);

-- What was said of an assignment before what stands there now: proposing is one fact, accepting another.
CREATE TABLE assignment_statement (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  assignment BLOB NOT NULL REFERENCES assignment (id),
  position INTEGER NOT NULL,
  state TEXT CHECK (state IN ('proposed', 'accepted', 'declined', 'to_be_determined')),
  stated_on TEXT CHECK (stated_on GLOB '[0-9][0-9][0-9][0-9]*'),
  stated_by BLOB REFERENCES party (id),
  UNIQUE (assignment, position)
) STRICT, WITHOUT ROWID;

-- The field that a disagreement is about, by the code of its term; none for the record as a whole.
ALTER TABLE discrepancy ADD COLUMN field TEXT;

-- The values of a disagreement, each with its own sources. One that has none here has the two that stand in its row.
CREATE TABLE discrepancy_value (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  discrepancy BLOB NOT NULL REFERENCES discrepancy (id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL CHECK (length(text) > 0),
  chosen INTEGER NOT NULL CHECK (chosen IN (0, 1)),
  UNIQUE (discrepancy, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE discrepancy_value_source (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  value BLOB NOT NULL REFERENCES discrepancy_value (id),
  source BLOB NOT NULL REFERENCES source (id),
  position INTEGER NOT NULL,
  UNIQUE (value, source)
) STRICT, WITHOUT ROWID;

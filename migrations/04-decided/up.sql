-- Decisions in full, how plans and documents were adopted, events, and reasons that were given afterwards.

-- The words of a resolution. Clauses are JSON arrays of strings: they have no life of their own.
ALTER TABLE decision ADD COLUMN whereas TEXT CHECK (whereas IS NULL OR json_valid(whereas));
ALTER TABLE decision ADD COLUMN resolved TEXT CHECK (resolved IS NULL OR json_valid(resolved));
ALTER TABLE decision ADD COLUMN rationale TEXT;
-- The decision that adopted a version, as a plan has one.
ALTER TABLE version ADD COLUMN decision BLOB REFERENCES decision (id);

-- One step of a plan or a version on its way from a draft to being in force. A period has a last day too.
CREATE TABLE adoption_step (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  subject BLOB NOT NULL REFERENCES record (id),
  state TEXT NOT NULL CHECK (state IN ('drafted', 'for_comment', 'revised', 'recommended', 'adopted', 'rejection_period', 'rejected', 'in_force', 'superseded')),
  happened_on TEXT NOT NULL CHECK (happened_on GLOB '[0-9][0-9][0-9][0-9]*'),
  ends_on TEXT CHECK (ends_on GLOB '[0-9][0-9][0-9][0-9]*'),
  party BLOB REFERENCES party (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX adoption_step_subject ON adoption_step (subject, happened_on);

-- What happened on a day and should be known, for example that a plan was changed without another public comment.
CREATE TABLE event (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  title TEXT NOT NULL CHECK (length(title) > 0),
  kind TEXT NOT NULL CHECK (kind IN ('changed_without_comment', 'rolled', 'other')),
  happened_on TEXT NOT NULL CHECK (happened_on GLOB '[0-9][0-9][0-9][0-9]*'),
  about BLOB REFERENCES record (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_about ON event (about);

-- Why a row of the plan differs, said after it was changed. It holds for what the row became by the change named, so
-- that it is told of every comparison that spans that change. The row may be there no more.
CREATE TABLE difference_reason (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  subject BLOB NOT NULL CHECK (length(subject) = 16),
  through BLOB NOT NULL REFERENCES change (id),
  text TEXT NOT NULL CHECK (length(text) > 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX difference_reason_subject ON difference_reason (subject);

-- Schema 2: the plan over time. Baselines, dependencies, progress, and where a work item starts.

-- The plan as it stood, under a name. Nothing is copied: a baseline is the journal up to and including a change, and
-- the journal never changes.
CREATE TABLE baseline (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  title TEXT NOT NULL CHECK (length(title) > 0),
  purpose TEXT NOT NULL CHECK (purpose IN ('adopted', 'for_comment', 'for_decision', 'working')),
  through BLOB NOT NULL REFERENCES change (id),
  taken_on TEXT NOT NULL CHECK (taken_on GLOB '[0-9][0-9][0-9][0-9]*')
) STRICT, WITHOUT ROWID;

-- A work item waits for another: kind says which ends are tied (finish to start is 'fs'), lag how many days lie between.
CREATE TABLE dependency (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  work_item BLOB NOT NULL REFERENCES work_item (id),
  needs BLOB NOT NULL REFERENCES work_item (id),
  kind TEXT NOT NULL CHECK (kind IN ('fs', 'ss', 'ff', 'sf')),
  lag_days INTEGER NOT NULL,
  UNIQUE (work_item, needs),
  CHECK (work_item <> needs)
) STRICT, WITHOUT ROWID;
CREATE INDEX dependency_needs ON dependency (needs);

-- What its people said of a work item on a day.
CREATE TABLE progress (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  work_item BLOB NOT NULL REFERENCES work_item (id),
  text TEXT NOT NULL CHECK (length(text) > 0),
  status TEXT NOT NULL CHECK (status IN ('proposed', 'planned', 'in_progress', 'on_track', 'at_risk', 'off_track', 'done', 'deferred', 'declined')),
  percent_complete INTEGER CHECK (percent_complete BETWEEN 0 AND 100),
  told_on TEXT NOT NULL CHECK (told_on GLOB '[0-9][0-9][0-9][0-9]*'),
  told_by TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX progress_work_item ON progress (work_item, told_on);

-- A work item runs from this day, or from the first day of its first year, to its delivery.
ALTER TABLE work_item ADD COLUMN starts_on TEXT CHECK (starts_on GLOB '[0-9][0-9][0-9][0-9]*');
ALTER TABLE work_item ADD COLUMN percent_complete INTEGER CHECK (percent_complete BETWEEN 0 AND 100);

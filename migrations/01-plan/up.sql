-- The plan file, schema 1. Every table is STRICT; there are no triggers and no views, because the schema of a
-- file from elsewhere is compared with this text and never run. Ids are UUID v7 (16 bytes) and never change.
-- Dates are ISO 8601 text of the precision that is known (2019, 2020-02, 2020-02-20), because sources often give
-- no day; instants are UTC milliseconds. Money is an integer in minor units of one currency.

-- What the file is: plan id, oldest reader that may open it, when it was made. Not journalled.
CREATE TABLE meta (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The journal: each change is one user action, each cell one value that it wrote.
-- id is the BLAKE3 hash of the canonical content, which includes the hash of the change before it.
CREATE TABLE change (
  number INTEGER PRIMARY KEY NOT NULL,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 32),
  actor TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq > 0),
  lamport INTEGER NOT NULL CHECK (lamport > 0),
  parents BLOB NOT NULL CHECK (length(parents) % 32 = 0),
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  reason TEXT NOT NULL,
  at INTEGER NOT NULL,
  undoes BLOB REFERENCES change (id),
  request TEXT UNIQUE,
  UNIQUE (actor, seq)
) STRICT;

CREATE TABLE change_cell (
  change INTEGER NOT NULL REFERENCES change (number),
  table_name TEXT NOT NULL,
  row_id BLOB NOT NULL CHECK (length(row_id) = 16),
  column_name TEXT NOT NULL,
  old ANY,
  new ANY,
  PRIMARY KEY (change, table_name, row_id, column_name)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_cell_row ON change_cell (row_id, change);

-- Everything a person can name, cite or ask the history of is a record: one id, one label people can say
-- (I-07, W-12), how we know it, and a note. The tables below hold what is particular to each kind.
CREATE TABLE record (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  kind TEXT NOT NULL,
  label TEXT NOT NULL COLLATE NOCASE UNIQUE,
  basis TEXT NOT NULL CHECK (basis IN ('own', 'sourced', 'inferred', 'memory', 'illustrative')),
  verified INTEGER NOT NULL CHECK (verified IN (0, 1)),
  note TEXT,
  origin TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX record_kind ON record (kind, label);

-- The last number given out for each label prefix, so that a label is never given twice.
CREATE TABLE label_counter (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  prefix TEXT NOT NULL UNIQUE,
  last INTEGER NOT NULL CHECK (last >= 0)
) STRICT, WITHOUT ROWID;

-- A single field that is known in another way than its record: its own basis and whether it is verified.
CREATE TABLE fact_mark (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  record BLOB NOT NULL REFERENCES record (id),
  field TEXT NOT NULL,
  basis TEXT NOT NULL CHECK (basis IN ('own', 'sourced', 'inferred', 'memory', 'illustrative')),
  verified INTEGER NOT NULL CHECK (verified IN (0, 1)),
  UNIQUE (record, field)
) STRICT, WITHOUT ROWID;

-- Settings of the plan that are part of its content: title, start month of the fiscal year, currency.
CREATE TABLE setting (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  key TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Notes about the plan or a part of it; about names the part, position their order.
CREATE TABLE remark (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  about TEXT NOT NULL,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (about, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  title TEXT NOT NULL,
  url TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A record rests on a source.
CREATE TABLE citation (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  record BLOB NOT NULL REFERENCES record (id),
  source BLOB NOT NULL REFERENCES source (id),
  position INTEGER NOT NULL,
  UNIQUE (record, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX citation_source ON citation (source);

-- Where sources disagree: every value stands, one is used, and the reason is said.
CREATE TABLE discrepancy (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  topic TEXT NOT NULL,
  article_says TEXT NOT NULL,
  found TEXT NOT NULL,
  resolution TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Which records a discrepancy is about.
CREATE TABLE discrepancy_subject (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  discrepancy BLOB NOT NULL REFERENCES discrepancy (id),
  record BLOB NOT NULL REFERENCES record (id),
  UNIQUE (discrepancy, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX discrepancy_subject_record ON discrepancy_subject (record);

CREATE TABLE term (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  term TEXT NOT NULL UNIQUE,
  definition TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Parties: a tree of bodies, with people.
CREATE TABLE party (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  parent BLOB REFERENCES party (id) CHECK (parent IS NULL OR parent <> id),
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  abbreviation TEXT,
  role TEXT,
  decisional_participant INTEGER CHECK (decisional_participant IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX party_parent ON party (parent);

CREATE TABLE fiscal_year (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  name TEXT NOT NULL UNIQUE,
  starts_on TEXT NOT NULL CHECK (starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  ends_on TEXT NOT NULL CHECK (ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND ends_on > starts_on)
) STRICT, WITHOUT ROWID;

-- A decision of a board: resolutions, their numbers and what they rest on.
CREATE TABLE decision (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  title TEXT NOT NULL,
  decided_on TEXT CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]*'),
  meeting_kind TEXT,
  resolution_numbers TEXT,
  agenda_item TEXT,
  bylaws_basis TEXT,
  recommended_by BLOB REFERENCES party (id),
  asked INTEGER NOT NULL DEFAULT 0 CHECK (asked IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Strategic, five-year and annual plans, and how they follow one another.
CREATE TABLE plan (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  first_year BLOB REFERENCES fiscal_year (id),
  last_year BLOB REFERENCES fiscal_year (id),
  status TEXT NOT NULL,
  draft_published_on TEXT,
  adopted_on TEXT,
  effective_on TEXT,
  implements BLOB REFERENCES plan (id),
  supersedes BLOB REFERENCES plan (id),
  decision BLOB REFERENCES decision (id),
  initiative_count INTEGER,
  activity_count INTEGER,
  file TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE rejection_action (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  kind TEXT NOT NULL,
  petition_days INTEGER CHECK (petition_days >= 0),
  participant BLOB REFERENCES party (id),
  petition_deadline TEXT,
  outcome TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE rejection_action_plan (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  rejection_action BLOB NOT NULL REFERENCES rejection_action (id),
  plan BLOB NOT NULL REFERENCES plan (id),
  position INTEGER NOT NULL,
  UNIQUE (rejection_action, plan)
) STRICT, WITHOUT ROWID;

CREATE TABLE objective (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  plan BLOB REFERENCES plan (id),
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  statement TEXT NOT NULL,
  position TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE goal (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  objective BLOB NOT NULL REFERENCES objective (id),
  number TEXT NOT NULL,
  statement TEXT NOT NULL,
  position TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX goal_objective ON goal (objective);

CREATE TABLE outcome (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  goal BLOB NOT NULL REFERENCES goal (id),
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE risk (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  goal BLOB NOT NULL REFERENCES goal (id),
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Lists of short texts (tracking, considerations) are JSON arrays of strings: they have no life of their own.
CREATE TABLE initiative (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  plan BLOB REFERENCES plan (id),
  objective BLOB NOT NULL REFERENCES objective (id),
  number INTEGER NOT NULL,
  title TEXT NOT NULL,
  position TEXT NOT NULL,
  purpose TEXT,
  scope TEXT,
  tracking TEXT CHECK (tracking IS NULL OR json_valid(tracking)),
  considerations TEXT CHECK (considerations IS NULL OR json_valid(considerations))
) STRICT, WITHOUT ROWID;
CREATE INDEX initiative_objective ON initiative (objective);

CREATE TABLE initiative_goal (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  initiative BLOB NOT NULL REFERENCES initiative (id),
  goal BLOB NOT NULL REFERENCES goal (id),
  position INTEGER NOT NULL,
  UNIQUE (initiative, goal)
) STRICT, WITHOUT ROWID;

CREATE TABLE initiative_phase (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  initiative BLOB NOT NULL REFERENCES initiative (id),
  fiscal_year BLOB NOT NULL REFERENCES fiscal_year (id),
  text TEXT NOT NULL,
  UNIQUE (initiative, fiscal_year)
) STRICT, WITHOUT ROWID;

CREATE TABLE service_group (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  title TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE activity (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  service_group BLOB NOT NULL REFERENCES service_group (id),
  title TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Documents, their versions, and the blocks that a version froze.
CREATE TABLE document (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  language TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- frozen_at is set once, when the version is published with its blocks; nothing of it changes afterwards.
CREATE TABLE version (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  document BLOB NOT NULL REFERENCES document (id),
  title TEXT NOT NULL,
  dated_on TEXT NOT NULL CHECK (dated_on GLOB '[0-9][0-9][0-9][0-9]*'),
  status TEXT NOT NULL CHECK (status IN ('draft', 'draft_for_comment', 'in_revision', 'final', 'published', 'adopted', 'superseded', 'withdrawn', 'redline')),
  file TEXT,
  issue_count INTEGER,
  base BLOB REFERENCES version (id),
  target BLOB REFERENCES version (id),
  frozen_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX version_document ON version (document, dated_on);

-- key is the block's stable id across the versions of one document; content is the block as JSON.
CREATE TABLE block (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  version BLOB NOT NULL REFERENCES version (id),
  key TEXT NOT NULL,
  position INTEGER NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  UNIQUE (version, key),
  UNIQUE (version, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE redline (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  base BLOB NOT NULL REFERENCES version (id),
  target BLOB NOT NULL REFERENCES version (id),
  published BLOB REFERENCES version (id),
  published_on TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE finding (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  version BLOB NOT NULL REFERENCES version (id),
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The stages of the effort in order, and the meetings it was discussed at.
CREATE TABLE stage (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  position INTEGER NOT NULL UNIQUE,
  title TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  place TEXT NOT NULL,
  held_on TEXT NOT NULL CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]*')
) STRICT, WITHOUT ROWID;

-- Issues stand in lists, one list a stage. count is what the source says the list holds.
CREATE TABLE issue_list (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  stage BLOB REFERENCES stage (id),
  version BLOB REFERENCES version (id),
  name TEXT NOT NULL,
  dated_on TEXT CHECK (dated_on GLOB '[0-9][0-9][0-9][0-9]*'),
  position INTEGER NOT NULL UNIQUE,
  count INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE issue (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  issue_list BLOB NOT NULL REFERENCES issue_list (id),
  number INTEGER NOT NULL CHECK (number > 0),
  name TEXT NOT NULL CHECK (length(name) > 0),
  description TEXT,
  guiding_question TEXT,
  is_cluster INTEGER CHECK (is_cluster IN (0, 1)),
  rank INTEGER CHECK (rank > 0),
  status TEXT CHECK (status IN ('priority', 'deferred', 'parked', 'addressed', 'revisited')),
  status_note TEXT,
  lead_note TEXT,
  number_basis TEXT,
  UNIQUE (issue_list, number)
) STRICT, WITHOUT ROWID;

-- A grouping that somebody used over the issues, named with whose it is (ALAC 2019).
CREATE TABLE issue_tag (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  issue BLOB NOT NULL REFERENCES issue (id),
  taxonomy TEXT NOT NULL,
  tag TEXT NOT NULL,
  UNIQUE (issue, taxonomy, tag)
) STRICT, WITHOUT ROWID;

-- One step in the life of an issue: from one list to the next, or out of the lists with a reason.
CREATE TABLE lineage (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  from_issue BLOB NOT NULL REFERENCES issue (id),
  to_issue BLOB REFERENCES issue (id),
  relation TEXT NOT NULL CHECK (relation IN ('carried', 'merged', 'split', 'renamed', 'ranked', 'deferred', 'dropped', 'unknown')),
  drop_reason TEXT CHECK (drop_reason IN ('symptom', 'covered_elsewhere', 'out_of_scope', 'unknown')),
  acted_by BLOB REFERENCES party (id),
  acted_on TEXT CHECK (acted_on GLOB '[0-9][0-9][0-9][0-9]*'),
  CHECK ((relation IN ('dropped', 'unknown')) = (to_issue IS NULL)),
  CHECK ((relation = 'dropped') = (drop_reason IS NOT NULL)),
  CHECK (to_issue IS NULL OR to_issue <> from_issue)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX lineage_pair ON lineage (from_issue, to_issue);
CREATE INDEX lineage_to ON lineage (to_issue);

-- An issue may be a symptom of another; this is no lineage.
CREATE TABLE symptom (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  issue BLOB NOT NULL REFERENCES issue (id),
  cause BLOB NOT NULL REFERENCES issue (id),
  UNIQUE (issue, cause),
  CHECK (issue <> cause)
) STRICT, WITHOUT ROWID;

-- Work that exists already. in_force says whether it is more than a draft or a plan; strict counting asks this.
CREATE TABLE existing_work (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  in_force INTEGER NOT NULL CHECK (in_force IN (0, 1)),
  phase TEXT,
  percent_complete INTEGER CHECK (percent_complete BETWEEN 0 AND 100),
  percent_as_of TEXT,
  link_title TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE key_date (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  record BLOB NOT NULL REFERENCES record (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  happens_on TEXT NOT NULL CHECK (happens_on GLOB '[0-9][0-9][0-9][0-9]*'),
  UNIQUE (record, name)
) STRICT, WITHOUT ROWID;

-- A judgement: how far one existing work covers one issue. Without a work it says that nothing exists for the issue.
CREATE TABLE coverage (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  issue BLOB NOT NULL REFERENCES issue (id),
  existing_work BLOB REFERENCES existing_work (id),
  value TEXT NOT NULL CHECK (value IN ('covers', 'partly_covers', 'does_not_cover', 'nothing_exists', 'not_assessed')),
  rationale TEXT,
  missing TEXT,
  confidence TEXT CHECK (confidence IN ('low', 'medium', 'high')),
  assessor TEXT,
  assessed_on TEXT CHECK (assessed_on GLOB '[0-9][0-9][0-9][0-9]*'),
  work_is_draft INTEGER CHECK (work_is_draft IN (0, 1)),
  CHECK (existing_work IS NOT NULL OR value = 'nothing_exists')
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX coverage_cell ON coverage (issue, ifnull(existing_work, X''));
CREATE INDEX coverage_work ON coverage (existing_work);

-- A person judged that several partial judgements together suffice for an issue, and says why.
CREATE TABLE sufficiency (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  issue BLOB NOT NULL UNIQUE REFERENCES issue (id),
  rationale TEXT NOT NULL CHECK (length(rationale) > 0),
  assessor TEXT,
  assessed_on TEXT CHECK (assessed_on GLOB '[0-9][0-9][0-9][0-9]*')
) STRICT, WITHOUT ROWID;

CREATE TABLE gap (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  issue BLOB NOT NULL REFERENCES issue (id),
  text TEXT NOT NULL CHECK (length(text) > 0),
  state TEXT NOT NULL CHECK (state IN ('open', 'action_agreed', 'closed', 'accepted')),
  severity TEXT CHECK (severity IN ('low', 'medium', 'high')),
  remedy TEXT,
  due_year BLOB REFERENCES fiscal_year (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX gap_issue ON gap (issue);

CREATE TABLE gap_coverage (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  gap BLOB NOT NULL REFERENCES gap (id),
  coverage BLOB NOT NULL REFERENCES coverage (id),
  position INTEGER NOT NULL,
  UNIQUE (gap, coverage)
) STRICT, WITHOUT ROWID;

-- proposal_on is when a proposed solution is due, delivery_on when the solution itself is: two different dates.
CREATE TABLE work_item (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  initiative BLOB REFERENCES initiative (id),
  parent BLOB REFERENCES work_item (id) CHECK (parent IS NULL OR parent <> id),
  issue BLOB REFERENCES issue (id),
  title TEXT NOT NULL CHECK (length(title) > 0),
  position TEXT NOT NULL,
  first_year BLOB REFERENCES fiscal_year (id),
  last_year BLOB REFERENCES fiscal_year (id),
  proposal_on TEXT CHECK (proposal_on GLOB '[0-9][0-9][0-9][0-9]*'),
  delivery_on TEXT CHECK (delivery_on GLOB '[0-9][0-9][0-9][0-9]*'),
  status TEXT NOT NULL CHECK (status IN ('proposed', 'planned', 'in_progress', 'on_track', 'at_risk', 'off_track', 'done', 'deferred', 'declined')),
  timeline_proposed TEXT,
  resources_needed TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX work_item_initiative ON work_item (initiative, position);
CREATE INDEX work_item_parent ON work_item (parent);

CREATE TABLE work_item_gap (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  work_item BLOB NOT NULL REFERENCES work_item (id),
  gap BLOB NOT NULL REFERENCES gap (id),
  position INTEGER NOT NULL,
  UNIQUE (work_item, gap)
) STRICT, WITHOUT ROWID;
CREATE INDEX work_item_gap_gap ON work_item_gap (gap);

-- Who has which part in a record, and whether they agreed. Without a party nobody is determined yet.
CREATE TABLE assignment (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  subject BLOB NOT NULL REFERENCES record (id),
  party BLOB REFERENCES party (id),
  role TEXT NOT NULL CHECK (role IN ('leads', 'supports', 'owns', 'updates', 'answers', 'oversees', 'consulted')),
  state TEXT CHECK (state IN ('proposed', 'accepted', 'declined', 'to_be_determined')),
  stated_on TEXT CHECK (stated_on GLOB '[0-9][0-9][0-9][0-9]*'),
  stated_by BLOB REFERENCES party (id),
  position INTEGER NOT NULL,
  CHECK (party IS NOT NULL OR state = 'to_be_determined')
) STRICT, WITHOUT ROWID;
CREATE INDEX assignment_subject ON assignment (subject, role);
CREATE INDEX assignment_party ON assignment (party);

-- Money: one row a year, case and category; an actual has the case 'actual'. Without a record it is the whole plan's.
CREATE TABLE amount (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  subject BLOB REFERENCES record (id),
  fiscal_year BLOB REFERENCES fiscal_year (id),
  flow TEXT NOT NULL CHECK (flow IN ('funding', 'expense', 'net', 'reserve')),
  measure TEXT NOT NULL CHECK (measure IN ('value', 'against_budget')),
  case_name TEXT NOT NULL CHECK (case_name IN ('low', 'base', 'high', 'actual')),
  category TEXT,
  minor INTEGER NOT NULL,
  currency TEXT NOT NULL CHECK (length(currency) = 3)
) STRICT, WITHOUT ROWID;
CREATE INDEX amount_subject ON amount (subject);

-- What somebody said about money or anything else, kept as said.
CREATE TABLE claim (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  text TEXT NOT NULL,
  said_by TEXT,
  said_on TEXT,
  minor INTEGER,
  currency TEXT CHECK (length(currency) = 3)
) STRICT, WITHOUT ROWID;

-- Public comment.
CREATE TABLE proceeding (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  title TEXT NOT NULL,
  opens_on TEXT CHECK (opens_on GLOB '[0-9][0-9][0-9][0-9]*'),
  closes_on TEXT CHECK (closes_on GLOB '[0-9][0-9][0-9][0-9]*'),
  originator BLOB REFERENCES party (id),
  categories TEXT NOT NULL CHECK (json_valid(categories)),
  asked TEXT CHECK (asked IS NULL OR json_valid(asked)),
  version BLOB REFERENCES version (id),
  staff_report BLOB REFERENCES version (id),
  staff_report_on TEXT,
  submission_count INTEGER CHECK (submission_count >= 0),
  status TEXT NOT NULL CHECK (status IN ('upcoming', 'open', 'report_pending', 'closed')),
  url TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE submission (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  proceeding BLOB NOT NULL REFERENCES proceeding (id),
  party BLOB REFERENCES party (id),
  submitter TEXT NOT NULL,
  submitted_on TEXT CHECK (submitted_on GLOB '[0-9][0-9][0-9][0-9]*'),
  state TEXT NOT NULL,
  stance TEXT NOT NULL,
  votes_yes INTEGER CHECK (votes_yes >= 0),
  votes_no INTEGER CHECK (votes_no >= 0),
  abstentions INTEGER CHECK (abstentions >= 0),
  statement_number TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX submission_proceeding ON submission (proceeding);

CREATE TABLE point (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  submission BLOB NOT NULL REFERENCES submission (id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (submission, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE point_issue (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  point BLOB NOT NULL REFERENCES point (id),
  issue BLOB NOT NULL REFERENCES issue (id),
  position INTEGER NOT NULL,
  UNIQUE (point, issue)
) STRICT, WITHOUT ROWID;
CREATE INDEX point_issue_issue ON point_issue (issue);

CREATE TABLE disposition (
  id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16) REFERENCES record (id),
  point BLOB NOT NULL UNIQUE REFERENCES point (id),
  value TEXT NOT NULL CHECK (value IN ('accepted', 'accepted_in_part', 'not_accepted', 'noted', 'already_addressed', 'deferred', 'out_of_scope')),
  rationale TEXT,
  decided_by TEXT,
  decided_on TEXT CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]*'),
  CHECK (value = 'noted' OR length(rationale) > 0)
) STRICT, WITHOUT ROWID;

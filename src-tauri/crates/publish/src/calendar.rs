//! Deadlines and milestones of the plan as an iCalendar file, for any calendar program.

use icalendar::{Calendar, Component, Event, Property};
use plan::schedule::Day;
use store::query::common::record_ref;
use store::{Reader, StoreError};
use words::Words;

/// Dates of a kind of record, and the text that names them.
const DEADLINES: [(&str, &str, &str); 7] = [
    ("work_item", "proposal_on", "calendar-proposal"),
    ("work_item", "delivery_on", "calendar-delivery"),
    ("proceeding", "opens_on", "calendar-opens"),
    ("proceeding", "closes_on", "calendar-closes"),
    ("proceeding", "staff_report_on", "calendar-report"),
    ("meeting", "held_on", "calendar-meeting"),
    ("existing_work", "expected_on", "calendar-expected"),
];

/// Writes every deadline and milestone as an event of whole days. A date that is known to the month or year spans all
/// of it, so that nothing looks more certain than it is. `now` is in UTC milliseconds. Answers the file and how many
/// events it has.
///
/// # Errors
/// When the file cannot be read.
pub fn calendar(reader: Reader<'_>, words: &Words, now: i64) -> Result<(String, u32), StoreError> {
    let title = reader.setting("title")?.unwrap_or_default();
    let mut calendar = Calendar::new();
    calendar.name(&title);
    let mut count = 0;
    let stamp =
        jiff::Timestamp::from_millisecond(now).unwrap_or_default().strftime("%Y%m%dT%H%M%SZ").to_string();
    let mut add = |id: String, summary: String, on: &str| {
        let (Some(first), Some(last)) = (Day::first_of(on), Day::last_of(on)) else { return };
        let day = |name: &str, day: Day| {
            let mut property = Property::new(name, day.iso().replace('-', ""));
            property.add_parameter("VALUE", "DATE");
            property.done()
        };
        let event = Event::new()
            .uid(&id)
            .add_property("DTSTAMP", &stamp)
            .summary(&summary)
            .append_property(day("DTSTART", first))
            // The end of an event is the first day that is no longer part of it.
            .append_property(day("DTEND", Day(last.0 + 1)))
            .class(icalendar::Class::Public)
            .done();
        calendar.push(event);
        count += 1;
    };
    for (table, column, key) in DEADLINES {
        for row in reader.rows(table)? {
            let Some(on) = row.get(column).text() else { continue };
            let record = record_ref(reader, row.id)?;
            let name = format!("{} {}", record.label, record.name);
            add(format!("{}-{column}", row.id), words.say(key, [("name", name.as_str())]), on);
        }
    }
    for row in reader.rows("key_date")? {
        let (Some(id), Some(on)) = (row.id("record"), row.get("happens_on").text()) else { continue };
        let record = record_ref(reader, id)?;
        let name = format!("{} {}", record.label, record.name);
        let what = row.text("name");
        let summary = words.say("calendar-milestone", [("what", what.as_str()), ("name", &name)]);
        add(row.id.to_string(), summary, on);
    }
    Ok((calendar.to_string(), count))
}

//! What can be asked of the command line. Its help is in the language files like everything else people read.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command, value_parser};
use publish::changes::kind_name;
use std::path::PathBuf;
use words::Words;

/// What can be chosen when two Word documents are compared.
const CHOICES: [&str; 11] = [
    "ignore-case",
    "ignore-space",
    "no-formatting",
    "no-tables",
    "no-notes",
    "no-headers",
    "no-moves",
    "words",
    "characters",
    "keep-changes",
    "refuse-changes",
];

/// What can be listed.
const KINDS: [&str; 14] = [
    "objective",
    "goal",
    "initiative",
    "service-group",
    "activity",
    "work-item",
    "party",
    "issue",
    "existing-work",
    "gap",
    "decision",
    "event",
    "plan",
    "baseline",
];
/// What can be added to the plan.
const ROWS: [&str; 6] = ["objective", "goal", "initiative", "service-group", "activity", "work-item"];
/// What the rows of a table may be.
const TABLES: [&str; 7] = ["work-item", "existing-work", "issue", "party", "coverage", "gap", "source"];

/// The whole command line.
pub fn command(words: &Words) -> Command {
    let say = |key: &str| words.plain(key);
    let sub = |name: &'static str| {
        Command::new(name).about(say(&format!("cli-about-{name}"))).arg(flag("json", &say("cli-arg-json")))
    };
    let plan = || path("plan", "FILE", &say("cli-arg-plan")).required(true);
    let word = || path("word", "FILE", &say("cli-arg-word")).required(true);
    let out = || path("out", "OUT", &say("cli-arg-out-docx")).short('o').long("out").required(true);
    Command::new("throughline")
        .version(env!("CARGO_PKG_VERSION"))
        .about(say("cli-about"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(
            sub("sample")
                .arg(path("out", "OUT", &say("cli-arg-out-plan")).required(true))
                .arg(flag("force", &say("cli-arg-force"))),
        )
        .subcommand(sub("check").arg(plan()))
        .subcommand(
            sub("issues")
                .arg(plan())
                .arg(option("list", "LIST", &say("cli-arg-list")))
                .arg(option("story", "LABEL", &say("cli-arg-story")).conflicts_with("list")),
        )
        .subcommand(
            sub("coverage")
                .arg(plan())
                .arg(option("list", "LIST", &say("cli-arg-list")))
                .arg(
                    option("counting", "HOW", &say("cli-arg-counting"))
                        .value_parser(["strict", "relaxed"])
                        .default_value("strict"),
                )
                .arg(flag("holes", &say("cli-arg-holes"))),
        )
        .subcommand(
            sub("works").arg(plan()).arg(Arg::new("label").value_name("LABEL").help(say("cli-arg-work"))),
        )
        .subcommand(
            sub("plan").arg(plan()).arg(
                option("case", "CASE", &say("cli-arg-case"))
                    .value_parser(["low", "base", "high"])
                    .default_value("base"),
            ),
        )
        .subcommand(sub("list").arg(plan()).arg(kind(&KINDS, &say("cli-arg-record-kind")).required(true)))
        .subcommand(
            sub("add")
                .arg(plan())
                .arg(kind(&ROWS, &say("cli-arg-row-kind")).required(true))
                .arg(Arg::new("name").value_name("NAME").help(say("cli-arg-name")).required(true))
                .arg(option("under", "LABEL", &say("cli-arg-under")))
                .arg(option("after", "LABEL", &say("cli-arg-place-after")))
                .arg(actor(words)),
        )
        .subcommand(
            sub("move")
                .arg(plan())
                .arg(Arg::new("label").value_name("LABEL").help(say("cli-arg-row")).required(true))
                .arg(option("under", "LABEL", &say("cli-arg-under")))
                .arg(option("after", "LABEL", &say("cli-arg-place-after")))
                .arg(actor(words)),
        )
        .subcommand(
            sub("baseline")
                .arg(plan())
                .arg(Arg::new("name").value_name("NAME").help(say("cli-arg-baseline-name")).required(true))
                .arg(
                    option("purpose", "PURPOSE", &say("cli-arg-purpose"))
                        .value_parser(["adopted", "for-comment", "for-decision", "working"])
                        .default_value("working"),
                )
                .arg(actor(words)),
        )
        .subcommand(
            sub("export")
                .arg(plan())
                .arg(path("out", "OUT", &say("cli-arg-export-out")).short('o').long("out").required(true))
                .arg(kind(&TABLES, &say("cli-arg-table-kind")).long("kind").default_value("work-item"))
                .arg(option("list", "LIST", &say("cli-arg-list"))),
        )
        .subcommand(
            sub("import")
                .arg(plan())
                .arg(path("file", "FROM", &say("cli-arg-import-file")).required(true))
                .arg(kind(&TABLES, &say("cli-arg-table-kind")).long("kind").default_value("work-item"))
                .arg(option("list", "LIST", &say("cli-arg-list")))
                .arg(flag("dry-run", &say("cli-arg-dry-run")))
                .arg(flag("leave-out", &say("cli-arg-leave-out")))
                .arg(actor(words)),
        )
        .subcommand(
            sub("merge")
                .arg(plan())
                .arg(path("copy", "COPY", &say("cli-arg-merge-copy")).required(true))
                .arg(flag("ours", &say("cli-arg-merge-ours")).conflicts_with("theirs"))
                .arg(flag("theirs", &say("cli-arg-merge-theirs")))
                .arg(actor(words)),
        )
        .subcommand(
            sub("progress")
                .arg(plan())
                .arg(option("from", "DAY", &say("cli-arg-from-day")).required(true))
                .arg(option("to", "DAY", &say("cli-arg-to-day")).required(true))
                .arg(path("out", "OUT", &say("cli-arg-out-report")).short('o').long("out")),
        )
        .subcommand(sub("baselines").arg(plan()))
        .subcommand(
            sub("compare")
                .arg(plan())
                .arg(option("from", "BASELINE", &say("cli-arg-from-baseline")))
                .arg(option("to", "BASELINE", &say("cli-arg-to-baseline"))),
        )
        .subcommand(
            sub("publish")
                .arg(plan())
                .arg(option("document", "DOCUMENT", &say("cli-arg-document")))
                .arg(option("version", "VERSION", &say("cli-arg-version")).required(true))
                .arg(out()),
        )
        .subcommand(
            sub("report")
                .arg(
                    Arg::new("report")
                        .value_name("REPORT")
                        .help(say("cli-arg-report"))
                        .value_parser(["coverage", "issues"])
                        .required(true),
                )
                .arg(plan())
                .arg(option("list", "LIST", &say("cli-arg-list")))
                .arg(
                    option("counting", "HOW", &say("cli-arg-counting"))
                        .value_parser(["strict", "relaxed"])
                        .default_value("strict"),
                )
                .arg(
                    option("case", "CASE", &say("cli-arg-case"))
                        .value_parser(["low", "base", "high"])
                        .default_value("base"),
                )
                .arg(flag("holes", &say("cli-arg-holes")))
                .arg(path("out", "OUT", &say("cli-arg-out-report")).short('o').long("out").required(true)),
        )
        .subcommand(
            sub("redline")
                .arg(path("before", "FILE", &say("cli-arg-before")).required(true))
                .arg(
                    path("after", "AFTER", &say("cli-arg-after"))
                        .conflicts_with_all(["document", "from", "to"]),
                )
                .arg(option("document", "DOCUMENT", &say("cli-arg-document")))
                .arg(option("from", "VERSION", &say("cli-arg-from")).requires("to"))
                .arg(option("to", "VERSION", &say("cli-arg-to")).requires("from"))
                .arg(option("author", "NAME", &say("cli-arg-author")))
                .arg(option("date", "DAY", &say("cli-arg-date")).requires("author"))
                .arg(flag("static", &say("cli-arg-static")))
                .arg(path("html", "PAGE", &say("cli-arg-html")).long("html"))
                .arg(path("html-inline", "PAGE", &say("cli-arg-html-inline")).long("html-inline"))
                .arg(list(words))
                .arg(flag("proof-page", &say("cli-arg-proof-page")))
                .args(CHOICES.map(|name| {
                    let flag = flag(name, &say(&format!("cli-arg-{name}"))).requires("after");
                    match name {
                        "keep-changes" => flag.conflicts_with("refuse-changes"),
                        "words" => flag.conflicts_with("characters"),
                        _ => flag,
                    }
                }))
                .arg(out()),
        )
        .subcommand(
            sub("combine")
                .arg(path("base", "BASE", &say("cli-arg-base")).required(true))
                .arg(path("versions", "VERSION", &say("cli-arg-versions")).required(true).num_args(1..))
                .arg(option("author", "NAME", &say("cli-arg-whose")).action(ArgAction::Append))
                .arg(option("date", "DAY", &say("cli-arg-date")))
                .args(
                    ["no-formatting", "refuse-changes"]
                        .map(|name| flag(name, &say(&format!("cli-arg-{name}")))),
                )
                .arg(list(words))
                .arg(out()),
        )
        .subcommand(sub("changes").arg(word()).arg(list(words)))
        .subcommand(sub("accept").arg(word()).args(decided(words)).arg(out()))
        .subcommand(sub("reject").arg(word()).args(decided(words)).arg(out()))
        .subcommand(
            sub("history")
                .arg(plan())
                .arg(Arg::new("label").value_name("LABEL").help(say("cli-arg-label")))
                .arg(
                    option("limit", "COUNT", &say("cli-arg-limit"))
                        .value_parser(value_parser!(u32).range(1..))
                        .default_value("50"),
                ),
        )
}

/// A kind of record.
fn kind(kinds: &'static [&'static str], help: &str) -> Arg {
    Arg::new("kind").value_name("KIND").help(help.to_owned()).value_parser(PossibleValuesParser::new(kinds))
}

/// Whose name stands in the history.
fn actor(words: &Words) -> Arg {
    option("author", "NAME", &words.plain("cli-arg-actor"))
}

/// Which changes are decided on.
fn decided(words: &Words) -> [Arg; 4] {
    let many = |name: &'static str, shown: &'static str, help: &str| {
        option(name, shown, &words.plain(help)).action(ArgAction::Append)
    };
    [
        many("author", "NAME", "cli-arg-by"),
        many("kind", "KIND", "cli-arg-kind").value_parser(publish::changes::KINDS.map(kind_name)),
        many("change", "NUMBER", "cli-arg-change").value_parser(value_parser!(u32).range(1..)),
        many("id", "ID", "cli-arg-id"),
    ]
}

/// Where the list of changes is written, too.
fn list(words: &Words) -> Arg {
    path("list", "TABLE", &words.plain("cli-arg-list-of-changes")).long("list")
}

fn path(name: &'static str, shown: &'static str, help: &str) -> Arg {
    Arg::new(name).value_name(shown).help(help.to_owned()).value_parser(value_parser!(PathBuf))
}

fn option(name: &'static str, shown: &'static str, help: &str) -> Arg {
    Arg::new(name).long(name).value_name(shown).help(help.to_owned())
}

fn flag(name: &'static str, help: &str) -> Arg {
    Arg::new(name).long(name).help(help.to_owned()).action(ArgAction::SetTrue)
}

#[cfg(test)]
mod tests {
    use super::command;
    use words::Words;

    #[test]
    fn the_command_line_is_sound_and_every_help_has_its_words() {
        let mut command = command(Words::english());
        command.build();
        command.clone().debug_assert();
        for sub in command.get_subcommands().filter(|sub| sub.get_name() != "help") {
            let about = sub.get_about().expect("a help").to_string();
            assert!(!about.starts_with("cli-"), "{about}");
            for argument in sub.get_arguments() {
                let help = argument.get_help().expect("a help").to_string();
                assert!(!help.starts_with("cli-"), "{help}");
            }
        }
    }
}

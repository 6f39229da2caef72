//! The command list with JSON schemas, for `sandtable-cli commands`.

use sandtable_evaluation::view::{GrowthQuery, GrowthView, KpiQuery, KpiRows, KpiView, TargetView};
use sandtable_facts::view::FilterChoices;
use sandtable_store::view::Backup;
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

use crate::commands::{Access, Command, Tag};
use crate::list::command_list;
use crate::requests::*;

macro_rules! listed {
    ($($(#[doc = $doc:literal])* $name:ident($request:ty) -> $response:ty, $access:ident, [$($tag:ident),*], $handler:path;)+) => {
        /// Every command, in the order of the list.
        pub const COMMANDS: &[Command] = &[$(Command {
            name: stringify!($name),
            doc: concat!($($doc),*),
            access: Access::$access,
            tags: &[$(Tag::$tag),*],
            request: |generator| generator.root_schema_for::<$request>(),
            response: |generator| generator.root_schema_for::<$response>(),
        },)+];
    };
}

command_list!(listed);

/// `{"commands": [{name, about, access, changes, request, response}]}` with JSON Schema 2020-12.
pub fn describe() -> Value {
    let commands: Vec<Value> = COMMANDS
        .iter()
        .map(|command| {
            let schema = |of: fn(&mut schemars::SchemaGenerator) -> schemars::Schema| {
                let mut generator = SchemaSettings::draft2020_12().into_generator();
                of(&mut generator)
            };
            json!({
                "name": command.name,
                "about": command.doc.trim(),
                "access": command.access,
                "changes": command.tags,
                "request": schema(command.request),
                "response": schema(command.response),
            })
        })
        .collect();
    json!({ "commands": commands })
}

//! Every command once: name, request, answer, what it needs, what it changes. A command without a handler does not
//! compile; a transport is `dispatch(name, json)` and nothing else.

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;
use ts_rs::TS;

/// What a command needs of the workspace.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Access {
    /// No workspace.
    None,
    /// An open workspace; never writes.
    Read,
    /// An open workspace that this program may write.
    Write,
}

/// What a change notice names. The UI asks again for what it shows of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Tag {
    Workspace,
    Preferences,
    History,
    Imports,
    Facts,
    Targets,
    Plan,
    Searches,
    Views,
    Snoozes,
}

/// One line of the command list.
pub struct Command {
    pub name: &'static str,
    pub doc: &'static str,
    pub access: Access,
    pub tags: &'static [Tag],
    pub request: fn(&mut SchemaGenerator) -> Schema,
    pub response: fn(&mut SchemaGenerator) -> Schema,
}

/// How far a job is.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
pub struct Progress {
    pub job: String,
    /// `reading`, `writing`, `demo`, …
    pub phase: String,
    pub done: u64,
    /// 0 when unknown.
    pub total: u64,
}

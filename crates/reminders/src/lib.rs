//! Reminders: which of the things that wait are to be told at a moment. Pure: what waits, the moment, the hours and what
//! was told before come in; what is told now, and what was told then, come out. Every moment is on the workspace's clock.
//!
//! The rule in three sentences. Everything that waits has one or a few *turns*, each at a moment within the hours; a turn
//! that falls outside them is moved to a moment before, so that nobody hears of Sunday's post on Monday. A turn is told at
//! the first look after its moment and never again. What passed before the first look is not told at all: the page of
//! today has it.

mod hours;
mod look;
mod matter;

pub use hours::Hours;
pub use look::{Due, Look, Rule, Told, look};
pub use matter::{Matter, Turn, When};

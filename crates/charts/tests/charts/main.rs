//! The plotters from outside: their pictures, their PNGs, and what must hold for any chart.

mod any_kind;
mod each_kind;
mod fixtures;
mod kinds;
mod png;
mod properties;
mod reference;
mod words;

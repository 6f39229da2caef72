//! The plotter from outside: its pictures, its PNGs, and what must hold for any chart.

mod fixtures;
mod png;
mod properties;
mod reference;

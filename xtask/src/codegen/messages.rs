//! `crates/i18n/src/messages.rs`: one function a message of the files Rust words things with. An argument is a number
//! where a language counts with it, else text.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;

use crate::exec;
use crate::fail::{Fail, Result};
use crate::place;

/// Languages, the one that documents the functions first.
pub const LANGUAGES: [&str; 3] = ["en", "zh-CN", "zh-TW"];
/// Files with a function a message. `metric` and `platform` are looked up by key instead.
const FILES: [&str; 6] = ["chart", "cli", "notice", "plan", "report", "window"];
/// Variant names that are plural categories: what they select by is a number.
const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Text,
    Number,
}

/// A message's variables.
pub type Variables = BTreeMap<String, Kind>;

struct Function {
    key: String,
    doc: String,
    variables: Variables,
}

pub fn generate() -> Result<String> {
    let mut text = String::from(HEAD);
    for file in FILES {
        for function in functions(file)? {
            text.push_str(&render(&function));
        }
    }
    exec::filtered(exec::program("rustfmt").args(["--edition", "2024", "--quiet"]), &text)
}

const HEAD: &str = "\
//! One function a message; written by `cargo xtask codegen` out of `locales/`, not by hand.

use sandtable_base::Locale;

use crate::catalogue::{Catalogue, Value};
";

fn functions(file: &str) -> Result<Vec<Function>> {
    let mut functions: Vec<Function> = Vec::new();
    for language in LANGUAGES {
        let path = place::root().join(format!("crates/i18n/locales/{language}/{file}.ftl"));
        let source = fs::read_to_string(&path).map_err(Fail::at(&path))?;
        let resource = parser::parse(source.as_str())
            .map_err(|(_, problems)| Fail::new(format!("{}: {problems:?}", path.display())))?;
        for entry in &resource.body {
            if let Entry::Message(message) = entry {
                add(&mut functions, message);
            }
        }
    }
    functions.sort_by(|one, other| one.key.cmp(&other.key));
    Ok(functions)
}

fn add(functions: &mut Vec<Function>, message: &Message<&str>) {
    let Some(pattern) = &message.value else { return };
    let variables = variables(pattern);
    match functions.iter_mut().find(|function| function.key == message.id.name) {
        Some(function) => {
            for (name, kind) in variables {
                note(&mut function.variables, &name, kind);
            }
        }
        None => functions.push(Function { key: message.id.name.to_owned(), doc: first_words(pattern), variables }),
    }
}

/// The variables of a pattern, those inside its variants too.
pub fn variables(pattern: &Pattern<&str>) -> Variables {
    let mut variables = Variables::new();
    collect(pattern, &mut variables);
    variables
}

/// A variable counted with anywhere is a number everywhere.
fn note(variables: &mut Variables, name: &str, kind: Kind) {
    let known = variables.entry(name.to_owned()).or_insert(kind);
    *known = (*known).max(kind);
}

fn collect(pattern: &Pattern<&str>, variables: &mut Variables) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            expression_variables(expression, variables);
        }
    }
}

fn expression_variables(expression: &Expression<&str>, variables: &mut Variables) {
    match expression {
        Expression::Inline(inline) => inline_variables(inline, Kind::Text, variables),
        Expression::Select { selector, variants } => {
            let counted = variants.iter().any(|variant| match &variant.key {
                VariantKey::NumberLiteral { .. } => true,
                VariantKey::Identifier { name } => PLURALS.contains(name) && *name != "other",
            });
            inline_variables(selector, if counted { Kind::Number } else { Kind::Text }, variables);
            for variant in variants {
                collect(&variant.value, variables);
            }
        }
    }
}

fn inline_variables(inline: &InlineExpression<&str>, kind: Kind, variables: &mut Variables) {
    match inline {
        InlineExpression::VariableReference { id } => note(variables, id.name, kind),
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                inline_variables(argument, Kind::Number, variables);
            }
        }
        InlineExpression::Placeable { expression } => expression_variables(expression, variables),
        _ => {}
    }
}

/// The message's first line as its documentation.
fn first_words(pattern: &Pattern<&str>) -> String {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => {
                let _ = write!(text, "{{{}}}", id.name);
            }
            PatternElement::Placeable { .. } => text.push('…'),
        }
        if text.contains('\n') {
            break;
        }
    }
    text.lines().next().unwrap_or_default().trim().to_owned()
}

fn render(function: &Function) -> String {
    let name = function.key.replace('-', "_");
    let mut parameters = String::from("locale: Locale");
    let mut arguments = Vec::new();
    for (variable, kind) in &function.variables {
        let parameter = variable.replace('-', "_");
        let (of, variant) = match kind {
            Kind::Text => ("&str", "Text"),
            Kind::Number => ("f64", "Number"),
        };
        let _ = write!(parameters, ", {parameter}: {of}");
        arguments.push(format!("(\"{variable}\", Value::{variant}({parameter}))"));
    }
    format!(
        "\n/// `{}`\npub fn {name}({parameters}) -> String {{\n    Catalogue::word(locale, \"{}\", &[{}])\n}}\n",
        function.doc,
        function.key,
        arguments.join(", ")
    )
}

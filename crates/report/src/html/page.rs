//! What is around the sections.

use std::fmt::Write;

use crate::model::Document;
use crate::notation;
use crate::style;
use crate::svg::escape;
use crate::text::filled;

const STYLE: &str = include_str!("report.css");

/// No script, no request: even markup that slipped through could do nothing.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

pub(super) fn begin(out: &mut String, document: &Document) {
    let _ = write!(
        out,
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<title>",
        document.locale.tag()
    );
    escape(out, &document.title);
    out.push_str("</title>\n<style>\n");
    colours(out);
    out.push_str(STYLE);
    out.push_str("</style>\n</head>\n<body>\n<main>\n<header>\n<p class=\"brand\">");
    escape(out, &document.brand);
    out.push_str("</p>\n<h1>");
    escape(out, &document.title);
    out.push_str("</h1>\n");
    if let Some(subtitle) = &document.subtitle {
        out.push_str("<p class=\"subtitle\">");
        escape(out, subtitle);
        out.push_str("</p>\n");
    }
    out.push_str("<p class=\"made\">");
    escape(out, &filled(&document.words.made, "date", &notation::day(document.made_at.date_naive())));
    out.push_str("</p>\n</header>\n");
}

pub(super) fn end(out: &mut String) {
    out.push_str("</main>\n</body>\n</html>\n");
}

fn colours(out: &mut String) {
    let tokens = [
        ("ink", style::INK),
        ("ink-2", style::INK_2),
        ("ink-3", style::INK_3),
        ("line", style::LINE),
        ("line-strong", style::LINE_STRONG),
        ("ground", style::GROUND),
        ("surface", style::SURFACE),
        ("accent", style::ACCENT),
        ("accent-soft", style::ACCENT_SOFT),
        ("good", style::GOOD),
        ("warn", style::WARN),
        ("bad", style::BAD),
    ];
    out.push_str(":root {");
    for (name, value) in tokens {
        let _ = write!(out, " --{name}: {value};");
    }
    out.push_str(" }\n");
}

//! Pictures as they may go into a document: drawn shapes and text, nothing that runs, loads or links.

use std::fmt::Write;

use roxmltree::{Document, Node, ParsingOptions};

use crate::error::ReportError;
use crate::text::clean;

const SVG: &str = "http://www.w3.org/2000/svg";

const ELEMENTS: [&str; 13] =
    ["svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "title", "desc"];

/// Geometry and presentation. No `id` (many pictures share a page), no `style`, no `href`, no handler.
const ATTRIBUTES: [&str; 46] = [
    "width",
    "height",
    "viewBox",
    "role",
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "d",
    "dx",
    "dy",
    "points",
    "transform",
    "fill",
    "fill-opacity",
    "fill-rule",
    "stroke",
    "stroke-width",
    "stroke-opacity",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "opacity",
    "font-family",
    "font-size",
    "font-weight",
    "font-style",
    "font-variant",
    "text-anchor",
    "dominant-baseline",
    "alignment-baseline",
    "letter-spacing",
    "paint-order",
    "shape-rendering",
    "preserveAspectRatio",
    "textLength",
    "lengthAdjust",
];

const MOST_NODES: u32 = 400_000;
/// Deeper than any chart; recursion ends here.
const DEEPEST: usize = 64;

/// The picture written anew from what is known to be harmless.
pub(crate) fn sanitised(svg: &str) -> Result<String, ReportError> {
    let refused = |detail: String| ReportError::Picture { detail };
    let options = ParsingOptions { nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(svg, options).map_err(|error| refused(error.to_string()))?;
    let root = document.root_element();
    if !root.has_tag_name((SVG, "svg")) {
        return Err(refused(format!("<{}>", root.tag_name().name())));
    }
    let mut out = String::with_capacity(svg.len());
    write_element(root, &mut out, 0)?;
    Ok(out)
}

fn write_element(node: Node<'_, '_>, out: &mut String, depth: usize) -> Result<(), ReportError> {
    if depth > DEEPEST {
        return Err(ReportError::Picture { detail: format!("more than {DEEPEST} levels") });
    }
    let name = node.tag_name().name();
    out.push('<');
    out.push_str(name);
    if depth == 0 {
        let _ = write!(out, " xmlns=\"{SVG}\"");
    }
    for attribute in node.attributes() {
        let fits = attribute.namespace().is_none()
            && ATTRIBUTES.contains(&attribute.name())
            && !attribute.value().to_ascii_lowercase().contains("url(");
        if fits {
            let _ = write!(out, " {}=\"", attribute.name());
            escape(out, attribute.value());
            out.push('"');
        }
    }
    out.push('>');
    for child in node.children() {
        if child.is_text() {
            escape(out, child.text().unwrap_or_default());
        } else if child.is_element()
            && child.tag_name().namespace() == Some(SVG)
            && ELEMENTS.contains(&child.tag_name().name())
        {
            write_element(child, out, depth + 1)?;
        }
    }
    let _ = write!(out, "</{name}>");
    Ok(())
}

/// Text into markup, HTML and SVG alike.
pub(crate) fn escape(out: &mut String, text: &str) {
    for character in clean(text).chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_drawing_is_kept() {
        let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9"
            onload="x()"><script>alert(1)</script><image href="file:///etc/passwd"/><use xlink:href="#a"/>
            <foreignObject><b/></foreignObject><a href="javascript:x()"><text>out</text></a>
            <rect fill="url(http://x)" stroke="red" style="x" id="i"/><text x="1">a &lt;b&gt; &amp;</text></svg>"##;
        let kept: String = sanitised(svg).unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(
            kept,
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="9"> <rect stroke="red"></rect><text x="1">a &lt;b&gt; &amp;</text></svg>"#
        );
    }

    #[test]
    fn what_is_no_drawing_is_refused() {
        let bomb = r#"<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>"#;
        let deep = format!(r#"<svg xmlns="{SVG}">{}{}</svg>"#, "<g>".repeat(200), "</g>".repeat(200));
        for refused in ["", "<html/>", "text", bomb, &deep] {
            assert!(matches!(sanitised(refused), Err(ReportError::Picture { .. })), "{refused}");
        }
    }
}

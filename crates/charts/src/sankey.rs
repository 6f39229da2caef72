//! Flows between stages, as wide as they are large.

mod stages;

use crate::geometry::Area;
use crate::line::TEXT;
use crate::measure;
use crate::notation;
use crate::sheet::{self, Sheet, Spot, figure};
use crate::spec::Setting;
use crate::svg::{Anchor, Path, Type, clean};
use crate::table;
use crate::theme::Palette;
use crate::view::{ChartCell, ChartReading, ChartTable, ChartView};
use stages::Stages;

/// Flows drawn at most, the largest first.
const MOST: usize = 300;
/// Width of a node.
const NODE: f64 = 12.0;
const GAP: f64 = 6.0;

#[derive(Debug, Clone, PartialEq)]
pub struct SankeySpec {
    pub setting: Setting,
    pub nodes: Vec<FlowNode>,
    pub flows: Vec<Flow>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct FlowNode {
    pub id: String,
    pub label: String,
    /// 1 to 6; flows have the colour of where they come from.
    pub color: u8,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Flow {
    /// Ids of nodes; a flow from or to an unknown node is not drawn.
    pub from: String,
    pub to: String,
    /// Above zero, or it is not drawn.
    pub value: f64,
    pub rows: Option<u64>,
}

/// Draws the chart: the 300 largest flows. A flow that leads back to a stage before its own is left out; a note says so.
pub fn sankey(spec: &SankeySpec) -> ChartView {
    let setting = &spec.setting;
    let palette = Palette::of(setting.frame.theme);
    let place = |id: &str| spec.nodes.iter().position(|node| node.id == id);
    let mut flows: Vec<(&Flow, usize, usize)> = Vec::new();
    for flow in &spec.flows {
        let drawable = figure(Some(flow.value)).is_some_and(|value| value > 0.0);
        if let (true, Some(from), Some(to)) = (drawable, place(&flow.from), place(&flow.to)) {
            flows.push((flow, from, to));
        }
    }
    let all = flows.len();
    flows.sort_by(|a, b| b.0.value.total_cmp(&a.0.value));
    flows.truncate(MOST);
    let links: Vec<stages::Link> =
        flows.iter().map(|(flow, from, to)| stages::Link { from: *from, to: *to, value: flow.value }).collect();
    let (mut stages, back) = Stages::new(spec.nodes.len(), &links);

    let mut extra: Vec<String> = setting.terms.shown(flows.len(), all).into_iter().collect();
    if back > 0 && !setting.terms.flow.back.is_empty() {
        extra.push(setting.terms.flow.back.replace("{count}", &notation::count(back)));
    }
    let mut sheet = Sheet::open(setting, Vec::new(), extra);
    let entry = |node: &FlowNode| sheet::entry(&node.id, &node.label, node.color, false, palette);
    let entries: Vec<_> = spec.nodes.iter().map(entry).collect();
    if stages.links.is_empty() {
        sheet.nothing();
        return sheet.close(entries, table(spec), ChartReading::Items);
    }
    let room = room(&sheet, spec, &stages);
    stages.place(room, NODE);
    for ribbon in stages.ribbons() {
        let color = palette.stroke(spec.nodes[ribbon.link.from].color);
        sheet.svg.tinted(&ribbon.path(), color, 0.35);
    }
    for (at, area) in stages.boxes() {
        let mut path = Path::default();
        path.rectangle(area, 2.0);
        sheet.svg.filled(&path, palette.stroke(spec.nodes[at].color));
    }
    label(&mut sheet, spec, &stages, room);
    mark(&mut sheet, spec, &stages, &flows);
    sheet.close(entries, table(spec), ChartReading::Items)
}

/// Name and size of a node.
fn words(setting: &Setting, node: &FlowNode, value: f64) -> String {
    format!("{} {}", clean(&node.label), notation::short(value, setting.unit, setting.frame.notation))
}

/// The last stage's names stand at its right.
fn room(sheet: &Sheet<'_>, spec: &SankeySpec, stages: &Stages) -> Area {
    let last = stages.nodes.iter().enumerate().filter(|(_, node)| node.stage + 1 == stages.count && node.value > 0.0);
    let widest = last
        .map(|(at, node)| measure::width(&words(&spec.setting, &spec.nodes[at], node.value), TEXT))
        .fold(0.0, f64::max);
    let area = sheet.area;
    let right = area.right - widest.min(area.width() * 0.3) - GAP - 2.0;
    Area { top: area.top + 6.0, bottom: (area.bottom - 4.0).max(area.top + 7.0), right, ..area }
}

fn label(sheet: &mut Sheet<'_>, spec: &SankeySpec, stages: &Stages, room: Area) {
    let between =
        if stages.count > 1 { (room.width() - NODE) / (stages.count - 1) as f64 - NODE } else { room.width() };
    let mut boxes: Vec<(usize, Area)> = stages.boxes().collect();
    // The largest find a place first.
    boxes.sort_by(|a, b| b.1.height().total_cmp(&a.1.height()));
    for (at_node, area) in boxes {
        let node = &stages.nodes[at_node];
        let text = words(&spec.setting, &spec.nodes[at_node], node.value);
        let set = Type { fill: sheet.palette.ink, halo: Some(sheet.palette.surface), ..sheet.small(Anchor::Start) };
        let last = node.stage + 1 == stages.count;
        let room = if last { sheet.width - sheet.edge - area.right - GAP } else { between - 2.0 * GAP };
        let (_, y) = area.middle();
        let at = (area.right + GAP, y);
        let name = clean(&spec.nodes[at_node].label);
        // Without its figure rather than cut.
        let text = if measure::width(&text, TEXT) <= room { text.as_str() } else { name.trim() };
        sheet.beside(at, set, text, room);
    }
}

fn mark(sheet: &mut Sheet<'_>, spec: &SankeySpec, stages: &Stages, flows: &[(&Flow, usize, usize)]) {
    let setting = &spec.setting;
    let full = |value: f64| notation::full(value, setting.unit);
    let mut boxes: Vec<(usize, Area)> = stages.boxes().collect();
    boxes.sort_by(|a, b| a.1.left.total_cmp(&b.1.left).then(a.1.top.total_cmp(&b.1.top)));
    for (at, area) in boxes {
        let node = &spec.nodes[at];
        let value = stages.nodes[at].value;
        let label = format!("{}: {}", node.label, full(value));
        sheet.mark(Spot { series: &node.id, key: &node.id, value: Some(value), label, at: area.middle(), area });
        let mut out: Vec<stages::Ribbon> = stages.ribbons().filter(|ribbon| ribbon.link.from == at).collect();
        out.sort_by(|a, b| a.start.total_cmp(&b.start));
        for ribbon in out {
            let target = &spec.nodes[ribbon.link.to];
            let label = format!("{} → {}: {}", node.label, target.label, full(ribbon.link.value));
            let area = ribbon.middle();
            let key = &target.id;
            let value = Some(ribbon.link.value);
            let rows = flows.get(ribbon.number).and_then(|(flow, ..)| flow.rows);
            sheet.mark(Spot { series: &node.id, key, value, label, at: area.middle(), area }).rows = rows;
        }
    }
}

fn table(spec: &SankeySpec) -> ChartTable {
    let words = &spec.setting.terms.flow;
    let columns = vec![
        table::words(&words.from),
        table::words(&words.to),
        table::figures(&spec.setting.measure, spec.setting.unit),
    ];
    let name = |id: &str| match spec.nodes.iter().find(|node| node.id == id) {
        Some(node) => ChartCell::from(node.label.as_str()),
        None => ChartCell::from(id),
    };
    let row = |flow: &Flow| vec![name(&flow.from), name(&flow.to), ChartCell::from(Some(flow.value))];
    ChartTable { columns, rows: spec.flows.iter().map(row).collect() }
}

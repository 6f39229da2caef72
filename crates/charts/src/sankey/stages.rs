//! Which stage a node belongs to, its order there and where it lies.
//!
//! Stages are the longest ways from the beginning; the order within a stage follows the mean place of the neighbours,
//! swept forth and back a few times (the layered drawing of Sugiyama, Tagawa and Toda, 1981).

use crate::geometry::Area;
use crate::svg::Path;

/// Sweeps over the stages; more change next to nothing.
const SWEEPS: usize = 6;
/// Between the nodes of a stage, at most.
const APART: f64 = 18.0;

#[derive(Debug, Clone, Copy)]
pub(super) struct Link {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) value: f64,
}

#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Node {
    pub(super) stage: usize,
    /// What flows through it: the larger of what comes and what goes.
    pub(super) value: f64,
    /// Its place in its stage.
    order: f64,
    area: Option<Area>,
}

pub(super) struct Stages {
    pub(super) nodes: Vec<Node>,
    /// Links drawn, each with its number among those given.
    pub(super) links: Vec<(usize, Link)>,
    pub(super) count: usize,
    /// Pixels of one unit of flow.
    scale: f64,
}

/// A link as it is drawn: its upper ends at both nodes and its width.
pub(super) struct Ribbon {
    pub(super) number: usize,
    pub(super) link: Link,
    pub(super) start: f64,
    end: f64,
    wide: f64,
    left: f64,
    right: f64,
}

impl Stages {
    /// The stages, and how many links were left out because they lead back.
    pub(super) fn new(nodes: usize, links: &[Link]) -> (Stages, usize) {
        let forward = forward(nodes, links);
        let back = links.len() - forward.len();
        let mut stages = Stages { nodes: vec![Node::default(); nodes], links: forward, count: 1, scale: 0.0 };
        // Without cycles the longest way has fewer steps than there are nodes.
        for _ in 0..nodes {
            let mut changed = false;
            for (_, link) in &stages.links {
                let stage = stages.nodes[link.from].stage + 1;
                if stages.nodes[link.to].stage < stage {
                    stages.nodes[link.to].stage = stage;
                    changed = true;
                }
            }
            if !changed {
                break;
            }
        }
        for at in 0..nodes {
            let sum = |end: fn(&Link) -> usize| -> f64 {
                stages.links.iter().filter(|(_, link)| end(link) == at).map(|(_, link)| link.value).sum()
            };
            stages.nodes[at].value = sum(|link| link.from).max(sum(|link| link.to));
            stages.nodes[at].order = at as f64;
        }
        stages.count = stages.nodes.iter().map(|node| node.stage + 1).max().unwrap_or(1);
        stages.arrange();
        (stages, back)
    }

    fn stage(&self, stage: usize) -> Vec<usize> {
        let inside = |at: &usize| self.nodes[*at].stage == stage && self.nodes[*at].value > 0.0;
        let mut members: Vec<usize> = (0..self.nodes.len()).filter(inside).collect();
        members.sort_by(|a, b| self.nodes[*a].order.total_cmp(&self.nodes[*b].order).then(a.cmp(b)));
        members
    }

    fn arrange(&mut self) {
        for sweep in 0..SWEEPS {
            let forth = sweep.is_multiple_of(2);
            for step in 0..self.count {
                let stage = if forth { step } else { self.count - 1 - step };
                let members = self.stage(stage);
                let mean = |at: &usize| {
                    let (mut weight, mut sum) = (0.0, 0.0);
                    for (_, link) in &self.links {
                        let (here, other) = if forth { (link.to, link.from) } else { (link.from, link.to) };
                        if here == *at {
                            weight += link.value;
                            sum += link.value * self.nodes[other].order;
                        }
                    }
                    if weight > 0.0 { sum / weight } else { self.nodes[*at].order }
                };
                let mut means: Vec<(f64, usize)> = members.iter().map(|at| (mean(at), *at)).collect();
                means.sort_by(|a, b| a.0.total_cmp(&b.0));
                for (place, (_, at)) in means.iter().enumerate() {
                    self.nodes[*at].order = (place as f64 + 0.5) / means.len() as f64;
                }
            }
        }
    }

    /// Gives the nodes their boxes; every stage is centred.
    pub(super) fn place(&mut self, room: Area, wide: f64) {
        let stages: Vec<Vec<usize>> = (0..self.count).map(|stage| self.stage(stage)).collect();
        let most = stages.iter().map(Vec::len).max().unwrap_or(1).max(2);
        let apart = APART.min(room.height() * 0.5 / (most - 1) as f64);
        let sum = |stage: &Vec<usize>| stage.iter().map(|at| self.nodes[*at].value).sum::<f64>();
        let fits = |stage: &Vec<usize>| (room.height() - apart * stage.len().saturating_sub(1) as f64) / sum(stage);
        let scale = stages.iter().filter(|stage| !stage.is_empty()).map(fits).fold(f64::INFINITY, f64::min);
        self.scale = if scale.is_finite() { scale } else { 0.0 };
        let step = if self.count > 1 { (room.width() - wide) / (self.count - 1) as f64 } else { 0.0 };
        for (number, stage) in stages.iter().enumerate() {
            let tall = sum_of(&self.nodes, stage) * self.scale + apart * stage.len().saturating_sub(1) as f64;
            let mut y = room.top + (room.height() - tall) / 2.0;
            let left = room.left + number as f64 * step;
            for at in stage {
                let height = self.nodes[*at].value * self.scale;
                self.nodes[*at].area = Some(Area::new(left, y, left + wide, y + height.max(1.0)));
                y += height + apart;
            }
        }
    }

    /// Nodes with something flowing through them and their boxes.
    pub(super) fn boxes(&self) -> impl Iterator<Item = (usize, Area)> + '_ {
        self.nodes.iter().enumerate().filter_map(|(at, node)| Some((at, node.area?)))
    }

    /// Links in the order of their numbers, those of a node one below the other in the order of their other ends.
    pub(super) fn ribbons(&self) -> impl Iterator<Item = Ribbon> {
        let top = |at: usize| self.nodes[at].area.map_or(0.0, |area| area.top);
        let offset = |number: usize, link: &Link, here: fn(&Link) -> usize, there: fn(&Link) -> usize| -> f64 {
            let before = |other: &&(usize, Link)| {
                let (a, b) = (top(there(&other.1)), top(there(link)));
                here(&other.1) == here(link) && (a < b || (a == b && other.0 < number))
            };
            self.links.iter().filter(before).map(|(_, link)| link.value * self.scale).sum()
        };
        let ribbon = |(number, link): &(usize, Link)| {
            let (from, to) = (self.nodes[link.from].area?, self.nodes[link.to].area?);
            Some(Ribbon {
                number: *number,
                link: *link,
                start: from.top + offset(*number, link, |link| link.from, |link| link.to),
                end: to.top + offset(*number, link, |link| link.to, |link| link.from),
                wide: (link.value * self.scale).max(0.75),
                left: from.right,
                right: to.left,
            })
        };
        self.links.iter().filter_map(ribbon).collect::<Vec<_>>().into_iter()
    }
}

fn sum_of(nodes: &[Node], stage: &[usize]) -> f64 {
    stage.iter().map(|at| nodes[*at].value).sum()
}

impl Ribbon {
    pub(super) fn path(&self) -> Path {
        let middle = f64::midpoint(self.left, self.right);
        let (start, end) = (self.start + self.wide, self.end + self.wide);
        let mut path = Path::default();
        path.move_to(self.left, self.start);
        path.cubic_to((middle, self.start), (middle, self.end), (self.right, self.end));
        path.line_to(self.right, end);
        path.cubic_to((middle, end), (middle, start), (self.left, start));
        path.close();
        path
    }

    /// Its part half way, where it answers to the pointer.
    pub(super) fn middle(&self) -> Area {
        let x = f64::midpoint(self.left, self.right);
        let y = f64::midpoint(self.start, self.end) + self.wide / 2.0;
        Area::new(x - 14.0, y - self.wide / 2.0, x + 14.0, y + self.wide / 2.0)
    }
}

/// Links that do not close a circle with those before them; links are given largest first, so the smallest of a circle
/// is left out.
fn forward(nodes: usize, links: &[Link]) -> Vec<(usize, Link)> {
    let mut kept: Vec<(usize, Link)> = Vec::new();
    for (number, link) in links.iter().enumerate() {
        if !leads(nodes, &kept, link.to, link.from) {
            kept.push((number, *link));
        }
    }
    kept
}

/// Whether one comes from `from` to `to`.
fn leads(nodes: usize, links: &[(usize, Link)], from: usize, to: usize) -> bool {
    let mut seen = vec![false; nodes];
    let mut waiting = vec![from];
    while let Some(at) = waiting.pop() {
        if at == to {
            return true;
        }
        if std::mem::replace(&mut seen[at], true) {
            continue;
        }
        waiting.extend(links.iter().filter(|(_, link)| link.from == at).map(|(_, link)| link.to));
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links(pairs: &[(usize, usize, f64)]) -> Vec<Link> {
        pairs.iter().map(|(from, to, value)| Link { from: *from, to: *to, value: *value }).collect()
    }

    #[test]
    fn a_node_stands_after_all_it_comes_from() {
        let (stages, back) = Stages::new(4, &links(&[(0, 1, 5.0), (1, 2, 4.0), (0, 2, 3.0), (2, 3, 2.0)]));
        assert_eq!(stages.nodes.iter().map(|node| node.stage).collect::<Vec<_>>(), [0, 1, 2, 3]);
        assert_eq!(stages.nodes.iter().map(|node| node.value).collect::<Vec<_>>(), [8.0, 5.0, 7.0, 2.0]);
        assert_eq!(back, 0);
    }

    #[test]
    fn the_smallest_flow_of_a_circle_is_left_out() {
        let (stages, back) = Stages::new(3, &links(&[(0, 1, 5.0), (1, 2, 4.0), (2, 0, 1.0), (2, 2, 0.5)]));
        assert_eq!((stages.links.len(), back, stages.count), (2, 2, 3));
    }

    #[test]
    fn flows_fill_their_nodes() {
        let (mut stages, _) = Stages::new(3, &links(&[(0, 2, 30.0), (1, 2, 10.0)]));
        stages.place(Area::new(0.0, 0.0, 100.0, 118.0), 10.0);
        let tall: Vec<f64> = stages.boxes().map(|(_, area)| area.height()).collect();
        assert_eq!(tall, [75.0, 25.0, 100.0], "what comes in is as tall as where it goes");
        let ends: Vec<(f64, f64)> = stages.ribbons().map(|ribbon| (ribbon.end, ribbon.wide)).collect();
        assert_eq!(ends, [(9.0, 75.0), (84.0, 25.0)]);
    }
}

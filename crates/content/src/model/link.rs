//! Links to posts: which of them lead to the same one.

/// A link without what differs from one sharing to the next: protocol, `www.`, fragment, trailing slash.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Link<'a> {
    host: &'a str,
    /// Without outer slashes. Ids of posts are told apart by case (`BV1xx…`), so it is never folded.
    path: &'a str,
    query: &'a str,
}

/// Parameters that name a post where the path does not: of articles (`__biz`, `mid`, `idx`, `sn`), videos, photos, notes.
const NAMING: &[&str] =
    &["__biz", "mid", "idx", "sn", "v", "vid", "aid", "bvid", "id", "fid", "fbid", "item_id", "note_id", "post_id"];
/// Parameters of a post that is shown over another page, whatever that page names.
const OVERLAID: &[&str] = &["modal_id", "vid", "fbid", "story_fbid", "multi_permalinks", "note_id"];
/// Parameters that only say who shared a link, and how; those that end in `_` begin names of many.
const SHARING: &[&str] = &["utm_", "share_", "xsec_", "share", "spm", "from", "ref", "igsh", "fbclid", "gclid", "si"];

impl<'a> Link<'a> {
    /// `None` for what leads to no post: nothing, or a site as a whole.
    pub(crate) fn read(url: &'a str) -> Option<Link<'a>> {
        let url = url.trim().split('#').next().unwrap_or_default();
        let (place, query) = url.split_once('?').unwrap_or((url, ""));
        let place = place.split_once("://").map_or(place, |(_, place)| place);
        let (host, path) = place.split_once('/').unwrap_or((place, ""));
        let host = ["www.", "m."].iter().find_map(|front| strip_front(host, front)).unwrap_or(host);
        let link = Link { host, path: path.trim_matches('/'), query };
        (!link.path.is_empty() || !link.query.is_empty()).then_some(link)
    }

    /// Whether both lead to one post.
    pub(crate) fn leads_where(&self, other: &Link<'_>) -> bool {
        self.host.eq_ignore_ascii_case(other.host) && self.path == other.path && self.naming() == other.naming()
    }

    /// Whether the id stands in it.
    pub(crate) fn names(&self, id: &str) -> bool {
        self.path.split('/').any(|part| part == id) || self.naming().iter().any(|(_, value)| *value == id)
    }

    /// The parameters that say which post it is, by name.
    fn naming(&self) -> Vec<(&'a str, &'a str)> {
        let all =
            || self.query.split('&').filter_map(|one| one.split_once('=')).map(|(name, value)| (name, bare(value)));
        let among = |names: &[&str]| all().filter(|(name, _)| names.contains(name)).collect::<Vec<_>>();
        let mut found = if self.path_names() { among(OVERLAID) } else { among(&[NAMING, OVERLAID].concat()) };
        if found.is_empty() && !self.path_names() {
            let shares =
                |name: &str| SHARING.iter().any(|own| name == *own || own.ends_with('_') && name.starts_with(own));
            found = all().filter(|(name, _)| !shares(name)).collect();
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Whether the path ends in an id: a part with digits, or with letters of both cases. `s`, `watch` and `story.php` are
    /// none.
    fn path_names(&self) -> bool {
        let last = self.path.rsplit('/').next().unwrap_or_default();
        let holds = |is: fn(char) -> bool| last.contains(is);
        holds(|c| c.is_ascii_digit()) || (holds(|c| c.is_ascii_lowercase()) && holds(|c| c.is_ascii_uppercase()))
    }
}

fn strip_front<'a>(host: &'a str, front: &str) -> Option<&'a str> {
    let (start, rest) = host.split_at_checked(front.len())?;
    start.eq_ignore_ascii_case(front).then_some(rest)
}

/// A value without the padding of base 64, which is copied as `==` by one program and as `%3D%3D` by another.
fn bare(mut value: &str) -> &str {
    while let Some(rest) = ["=", "%3D", "%3d"].iter().find_map(|end| value.strip_suffix(end)) {
        value = rest;
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(one: &str, other: &str) -> bool {
        let (one, other) = (Link::read(one), Link::read(other));
        one.zip(other).is_some_and(|(one, other)| one.leads_where(&other))
    }

    #[test]
    fn one_post_shared_twice() {
        for (one, other) in [
            ("https://www.xiaohongshu.com/explore/66ab12cd?xsec_token=a", "http://xiaohongshu.com/explore/66ab12cd/"),
            ("HTTPS://M.weibo.cn/detail/4890#comments", "m.weibo.cn/detail/4890"),
            (
                "https://mp.weixin.qq.com/s?__biz=MzA3==&mid=265&idx=1&sn=9f&chksm=84&scene=27#wechat_redirect",
                "http://mp.weixin.qq.com/s?sn=9f&idx=1&mid=265&__biz=MzA3%3D%3D",
            ),
            ("https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=42s", "https://m.youtube.com/watch?si=x&v=dQw4w9WgXcQ"),
            ("https://www.bilibili.com/video/BV1xx411c7mD/?mid=a&p=1", "https://www.bilibili.com/video/BV1xx411c7mD"),
            ("https://shop.example/show?key=tea&utm_source=a", "https://shop.example/show?key=tea"),
        ] {
            assert!(same(one, other) && same(other, one), "{one} {other}");
        }
    }

    #[test]
    fn two_posts_of_one_place() {
        for (one, other) in [
            (
                "https://mp.weixin.qq.com/s?__biz=MzA3==&mid=265&idx=1&sn=9f",
                "https://mp.weixin.qq.com/s?__biz=MzA3==&mid=265&idx=2&sn=c1",
            ),
            ("https://mp.weixin.qq.com/s/Kq7dmJcPxVbzTbGwHrYtNA", "https://mp.weixin.qq.com/s/kq7dmjcpxvbztbgwhrytna"),
            ("https://www.youtube.com/watch?v=dQw4w9WgXcQ", "https://www.youtube.com/watch?v=dqw4w9wgxcq"),
            ("https://www.facebook.com/watch/?v=1", "https://www.facebook.com/watch/?v=2"),
            (
                "https://www.facebook.com/story.php?story_fbid=1&id=7",
                "https://www.facebook.com/story.php?story_fbid=2&id=7",
            ),
            ("https://www.douyin.com/user/MS4w?modal_id=71", "https://www.douyin.com/user/MS4w?modal_id=72"),
            ("https://shop.example/show?key=tea", "https://shop.example/show?key=milk"),
            ("https://mp.weixin.qq.com/", "https://mp.weixin.qq.com"),
        ] {
            assert!(!same(one, other) && !same(other, one), "{one} {other}");
        }
    }

    #[test]
    fn an_id_stands_in_a_path_or_names_the_post() {
        let names = |url, id| Link::read(url).is_some_and(|link| link.names(id));
        assert!(names("https://www.bilibili.com/video/BV1xx411c7mD", "BV1xx411c7mD"));
        assert!(names("https://www.youtube.com/watch?v=dQw4w9WgXcQ", "dQw4w9WgXcQ"));
        assert!(!names("https://www.youtube.com/watch?v=dQw4w9WgXcQ", "dqw4w9wgxcq"));
        assert!(!names("https://www.xiaohongshu.com/explore/66ab12cd?share_id=77ff00aa", "77ff00aa"));
    }
}

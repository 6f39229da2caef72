### Names of platforms, by their keys (`_` is written `-`).

platform-xiaohongshu = 小红书
platform-douyin = 抖音
platform-wechat-mp = 微信公众号
platform-wechat-channels = 微信视频号
platform-wecom = 企业微信
platform-weibo = 微博
platform-bilibili = 哔哩哔哩
platform-kuaishou = 快手
platform-zhihu = 知乎
platform-toutiao = 今日头条
platform-instagram = Instagram
platform-facebook = Facebook
platform-tiktok = TikTok
platform-youtube = YouTube
platform-x = X
platform-linkedin = 领英
platform-pinterest = Pinterest
platform-meta-ads = Meta 广告
platform-ocean-engine = 巨量引擎
platform-qianchuan = 巨量千川
platform-xhs-juguang = 小红书聚光
platform-ga4 = Google Analytics 4
platform-other = 其他平台

### Names of platforms, by their keys (`_` is written `-`).

platform-xiaohongshu = 小紅書
platform-douyin = 抖音
platform-wechat-mp = 微信公眾號
platform-wechat-channels = 微信影音號
platform-wecom = 企業微信
platform-weibo = 微博
platform-bilibili = 嗶哩嗶哩
platform-kuaishou = 快手
platform-zhihu = 知乎
platform-toutiao = 今日頭條
platform-instagram = Instagram
platform-facebook = Facebook
platform-tiktok = TikTok
platform-youtube = YouTube
platform-x = X
platform-linkedin = LinkedIn
platform-pinterest = Pinterest
platform-meta-ads = Meta 廣告
platform-ocean-engine = 巨量引擎
platform-qianchuan = 巨量千川
platform-xhs-juguang = 小紅書聚光
platform-ga4 = Google Analytics 4
platform-other = 其他平台

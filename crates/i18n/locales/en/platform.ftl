### Names of platforms, by their keys (`_` is written `-`).

platform-xiaohongshu = Xiaohongshu
platform-douyin = Douyin
platform-wechat-mp = WeChat Official Account
platform-wechat-channels = WeChat Channels
platform-wecom = WeCom
platform-weibo = Weibo
platform-bilibili = Bilibili
platform-kuaishou = Kuaishou
platform-zhihu = Zhihu
platform-toutiao = Toutiao
platform-instagram = Instagram
platform-facebook = Facebook
platform-tiktok = TikTok
platform-youtube = YouTube
platform-x = X
platform-linkedin = LinkedIn
platform-pinterest = Pinterest
platform-meta-ads = Meta Ads
platform-ocean-engine = Ocean Engine
platform-qianchuan = Qianchuan
platform-xhs-juguang = Xiaohongshu Juguang
platform-ga4 = Google Analytics 4
platform-other = Other

from django.urls import path, register_converter

from .converters import FeedConverter, NumberConverter
from .views import article, feeds, forms, front, lists, search, words

register_converter(NumberConverter, "number")
register_converter(FeedConverter, "feed")

app_name = "reader"

# The last ones match any word, so everything with a name of its own stands before them.
urlpatterns = [
    path("", front.front, name="front"),
    path("cari/", search.search, name="search"),
    path("arsip/", lists.archive, name="archive"),
    path("arsip/<int:year>/<int:month>/<int:day>/", lists.day, name="day"),
    path("koreksi/", lists.corrections, name="corrections"),
    path("redaksi/", lists.editors, name="editors"),
    path("tentang/", words.about, name="about"),
    path("pedoman/", words.guideline, name="guideline"),
    path("verifikasi/", words.verification, name="verification"),
    path("topik/<slug:slug>/", lists.topic, name="topic"),
    path("topik/<slug:slug>/<feed:form>", feeds.topic, name="topic_feed"),
    path("penulis/<slug:handle>/", lists.writer, name="writer"),
    path("penulis/<slug:handle>/<feed:form>", feeds.writer, name="writer_feed"),
    path("edisi/<number:pk>/<number:number>/", article.edition, name="edition"),
    path("lapor/<number:pk>/", forms.report, name="report"),
    path("hak-jawab/<number:pk>/", forms.reply, name="reply"),
    path("terima-kasih/<slug:what>/<number:pk>/", forms.thanks, name="thanks"),
    path("kartu/<number:pk>-<number:number>.jpg", article.card_picture, name="card"),
    path("<feed:form>", feeds.site, name="feed"),
    path("sitemap.xml", feeds.sitemap_index, name="sitemap_index"),
    path("sitemap-<number:part>.xml", feeds.sitemap, name="sitemap"),
    path("sitemap-news.xml", feeds.news_sitemap, name="news_sitemap"),
    path("robots.txt", feeds.robots, name="robots"),
    path("<slug:slug>/", lists.section, name="section"),
    path("<slug:slug>/<feed:form>", feeds.section, name="section_feed"),
    path("<slug:section>/<slug:slug>-<number:pk>/", article.article, name="article"),
    path("<slug:section>/<slug:slug>-<number:pk>/ninjs.json", article.ninjs, name="ninjs"),
]

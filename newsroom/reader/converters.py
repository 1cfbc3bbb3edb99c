"""Parts of addresses: numbers a database can hold, written one way only; the formats of feeds."""

from django.urls.converters import IntConverter, StringConverter


class NumberConverter(IntConverter):
    regex = "[1-9][0-9]{0,17}"


class FeedConverter(StringConverter):
    regex = r"rss\.xml|atom\.xml|feed\.json"

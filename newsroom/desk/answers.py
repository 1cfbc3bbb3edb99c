from django.http import HttpResponseRedirect


class SeeOther(HttpResponseRedirect):
    """After an act: look there, by GET, and a reload repeats nothing."""

    status_code = 303

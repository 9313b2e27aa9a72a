"""A page read aloud, with a voice of the tests' own: their browser has none."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.site.built import BuiltSite

pytestmark = pytest.mark.slow

VOICES = """
    const voice = {name: "Damayanti", lang: "id-ID", localService: true, voiceURI: "damayanti"};
    const said = [];
    const synthesis = Object.assign(new EventTarget(), {
        getVoices: () => [voice],
        cancel() {},
        speak(spoken) { said.push(spoken.text); this.last = spoken; this.end = spoken.onend; },
    });
    Object.defineProperty(self, "speechSynthesis", {value: synthesis});
    self.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    self.said = said;
"""


def opened(tab: Page, site: BuiltSite, path: str) -> Page:
    tab.goto((site.folder / path).as_uri())
    return tab


def test_a_page_is_read_aloud_pauses_goes_on_and_stops(own: BuiltSite, browser: Browser) -> None:
    with browser.new_context() as context:
        context.add_init_script(VOICES)
        tab = opened(context.new_page(), own, "roles/lurah.html")
        toggle, stop = tab.locator(".listen button").all()
        toggle.click()
        tab.wait_for_function("said.length === 1")
        tab.evaluate("speechSynthesis.end()")
        toggle.click()

        assert toggle.inner_text() == "Lanjutkan"
        toggle.click()
        spoken = tab.evaluate("said")
        assert spoken[0] == "3.3 Lurah"
        assert spoken[1] == spoken[2] != spoken[0]
        stop.click()
        assert stop.is_hidden()
        assert tab.locator(".read-now").count() == 0


def test_nothing_offers_to_read_aloud_where_there_is_no_voice(
    own: BuiltSite, browser: Browser
) -> None:
    with browser.new_context() as context:
        tab = opened(context.new_page(), own, "roles/lurah.html")

        assert tab.locator(".listen").count() == 0


def test_a_page_with_words_of_two_languages_needs_a_voice_for_each(
    bilingual: BuiltSite, browser: Browser
) -> None:
    """Indonesian alone would read half of it."""
    with browser.new_context() as context:
        context.add_init_script(VOICES)
        tab = opened(context.new_page(), bilingual, "en/roles/kepala-kampung.html")
        assert tab.locator(".listen").count() == 0
        english = VOICES.replace("[voice]", "[voice, {...voice, lang: 'en-GB', name: 'English'}]")
        context.add_init_script(english)
        tab.reload()
        tab.locator(".listen button").first.click()
        tab.wait_for_function("said.length === 1")

        assert tab.evaluate("speechSynthesis.last.voice.name") == "English"

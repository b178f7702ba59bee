"""A voice for Orca that writes what it would say, a line each utterance.

Orca takes the module named `speechServerFactory` in its settings, and hands it
the words that any synthesizer would get.
"""

import os

from orca import speechserver


def write(words: str) -> None:
    with open(os.environ["TRANSCRIPT"], "a", encoding="utf-8") as transcript:
        transcript.write(f"  {' '.join(words.split())}\n")


class SpeechServer(speechserver.SpeechServer):
    """One voice, which is never cut short: a transcript wants every word."""

    _only = None

    @staticmethod
    def getFactoryName():
        return "transcript"

    @staticmethod
    def getSpeechServers():
        return [SpeechServer.getSpeechServer()]

    @staticmethod
    def getSpeechServer(info=None):
        if SpeechServer._only is None:
            SpeechServer._only = SpeechServer()
        return SpeechServer._only

    @staticmethod
    def shutdownActiveServers():
        SpeechServer._only = None

    def getInfo(self):
        return ["transcript", "transcript"]

    def getVoiceFamilies(self):
        return []

    def speak(self, text=None, acss=None, interrupt=True):
        if text:
            write(text)

    def speakCharacter(self, character, acss=None):
        write(character)

    def speakKeyEvent(self, event, acss=None):
        """The keys stand in the transcript already."""

    def sayAll(self, utteranceIterator, progressCallback):
        for context, _acss in utteranceIterator:
            write(context.utterance)
            progressCallback(context, speechserver.SayAllContext.COMPLETED)

    def increaseSpeechRate(self, step=5):
        pass

    def decreaseSpeechRate(self, step=5):
        pass

    def increaseSpeechPitch(self, step=0.5):
        pass

    def decreaseSpeechPitch(self, step=0.5):
        pass

    def updateCapitalizationStyle(self):
        pass

    def updatePunctuationLevel(self):
        pass

    def stop(self):
        pass

    def shutdown(self):
        pass

    def reset(self, text=None, acss=None):
        pass

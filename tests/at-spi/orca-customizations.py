# Orca reads this from the folder of its preferences: see `orca`.
import orca.settings

orca.settings.speechServerFactory = "voice"
orca.settings.enableBraille = False
orca.settings.enableSound = False
orca.settings.enableKeyEcho = False
orca.settings.enableEchoByWord = False
# What a beginner hears: hints and positions too.
orca.settings.enableTutorialMessages = True
orca.settings.enablePositionSpeaking = True

"""A page in a real Chromium, without a window: looked at and used by the keyboard, over its DevTools protocol."""

import json
import os
import shutil
from tempfile import TemporaryDirectory
from typing import Any, Self

PROGRAM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
KEYS = {"Tab": 9, "Enter": 13, " ": 32}


class Page:
    """A page at an address, without a network but for this machine; `with Page(address) as page:`."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.number = 0
        self.session: dict[str, str] = {}

    def __enter__(self) -> Self:
        """Start the browser, and open the page."""
        assert PROGRAM
        self.profile = TemporaryDirectory(ignore_cleanup_errors=True)
        theirs, ours = os.pipe()
        ours_in, theirs_out = os.pipe()
        arguments = [PROGRAM, "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe"]
        arguments += [f"--user-data-dir={self.profile.name}", "--no-first-run", "--disable-background-networking"]
        arguments += ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]
        quiet = os.open(os.devnull, os.O_RDWR)
        actions = [(os.POSIX_SPAWN_DUP2, theirs, 3), (os.POSIX_SPAWN_DUP2, theirs_out, 4)]
        actions += [(os.POSIX_SPAWN_DUP2, quiet, stream) for stream in (0, 1, 2)]
        self.process = os.posix_spawn(PROGRAM, arguments, os.environ, file_actions=actions)
        for file in (theirs, theirs_out, quiet):
            os.close(file)
        self.out, self.into = os.fdopen(ours, "wb", 0), os.fdopen(ours_in, "rb")
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = {"sessionId": self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]}
        self.call("Page.enable")
        self.call("Page.navigate", url=self.address)
        self.wait("Page.loadEventFired")
        return self

    def __exit__(self, *_: object) -> None:
        """End the browser."""
        self.session = {}
        self.call("Browser.close")
        os.waitpid(self.process, 0)
        self.out.close()
        self.into.close()
        self.profile.cleanup()

    def call(self, method: str, **parameters: object) -> dict[str, Any]:
        """Return what the browser answers."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters, **self.session}
        self.out.write(json.dumps(message).encode() + b"\0")
        while (answer := self._read()).get("id") != self.number:
            pass
        assert "result" in answer, answer
        result: dict[str, Any] = answer["result"]
        return result

    def wait(self, event: str) -> None:
        """Read on until *event*."""
        while self._read().get("method") != event:
            pass

    def _read(self) -> dict[str, Any]:
        message = b""
        while (byte := self.into.read(1)) != b"\0":
            assert byte, "the browser has ended"
            message += byte
        answer: dict[str, Any] = json.loads(message)
        return answer

    def ask(self, expression: str) -> Any:  # noqa: ANN401
        """Return the value of a JavaScript *expression*."""
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def show(self, *, width: int = 1200, scheme: str = "light") -> None:
        """Give the page a width and a colour scheme."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.call("Emulation.setEmulatedMedia", features=features)

    def press(self, key: str) -> None:
        """Press and release a *key*."""
        text = {"Enter": "\r", " ": " "}.get(key, "")
        parameters = {"key": key, "code": "Space" if key == " " else key, "windowsVirtualKeyCode": KEYS[key]}
        self.call("Input.dispatchKeyEvent", type="keyDown", text=text, **parameters)
        self.call("Input.dispatchKeyEvent", type="keyUp", **parameters)

"""How the checks count and print. A check is a condition over one thing; each thing is one count."""

import os
import subprocess
import sys


class Report:
    def __init__(self, title):
        self.title = title
        self.passed = 0
        self.failures = []

    def check(self, condition, text):
        """Counts one checked thing; `text` says what is wrong when the condition does not hold."""
        if condition:
            self.passed += 1
        else:
            self.failures.append(text)
            print(f"{self.title}: {text}", flush=True)
        return condition

    def finish(self):
        print(f"{self.passed} passed, {len(self.failures)} failed", flush=True)
        return 1 if self.failures or self.passed == 0 else 0


def tracked_files(root):
    """The files that are committed, or would be: nothing that .gitignore names. In a tree that came
    without its history, every file outside of build/."""
    if not os.path.exists(os.path.join(root, ".git")):
        return sorted(os.path.relpath(os.path.join(folder, n), root)
                      for folder, _, names in os.walk(root) for n in names
                      if os.path.relpath(folder, root).split(os.sep)[0] != "build")
    command = ["git", "-c", "safe.directory=*", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    output = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
    names = sorted(set(n for n in output.decode().split("\0") if n))
    return [n for n in names if os.path.isfile(os.path.join(root, n))]


def read_text(root, name):
    """The text of a file, or None for one that is not text."""
    with open(os.path.join(root, name), "rb") as file:
        content = file.read()
    if b"\0" in content:
        return None
    return content.decode("utf-8", "replace")


if __name__ == "__main__":
    sys.exit("this is a module of the checks")

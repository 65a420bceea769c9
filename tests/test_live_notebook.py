"""The widgets in a live notebook: JupyterLab, a real kernel, a real browser."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import nbformat
import pytest
from conftest import KIT
from nbclient import NotebookClient

CELLS = (
    "from closereading.notebook import reader, frequency, concordance, quiz",
    "text = reader('stepping-down')\ntext",
    "frequency('stepping-down')",
    "concordance('stepping-down', 'I')",
)
VIEW = "application/vnd.jupyter.widget-view+json"


def notebook(*cells):
    return nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(cell) for cell in cells],
        metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}},
    )


@pytest.mark.book
def test_an_executed_notebook_holds_each_widget_both_live_and_as_plain_html(tmp_path):
    document = notebook(*CELLS, "quiz('stepping-down')")
    NotebookClient(document, timeout=120, resources={"metadata": {"path": str(KIT)}}).execute()

    bundles = [output["data"] for cell in document.cells for output in cell.outputs]
    assert len(bundles) == 4
    for bundle in bundles:
        state = document.metadata["widgets"]["application/vnd.jupyter.widget-state+json"]["state"]
        model = state[bundle[VIEW]["model_id"]]["state"]
        assert model["html"] == bundle["text/html"]
        assert "export default" in model["_esm"]


@pytest.fixture
def lab(tmp_path):
    """JupyterLab in a folder of its own, with one notebook in it."""
    nbformat.write(notebook(*CELLS, "print(text.selection)"), tmp_path / "reading.ipynb")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", f"--port={port}"]
    command += ["--ip=127.0.0.1", "--IdentityProvider.token=", "--ServerApp.password="]
    command += ["--LabApp.extension_manager=readonly", "--LabApp.news_url="]
    process = subprocess.Popen(
        command,
        cwd=tmp_path,
        env={**os.environ, "CLOSEREADING_KIT": str(KIT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(f"{address}/api/status")
        yield address
    finally:
        process.terminate()
        process.wait(timeout=20)


def wait_for(address):
    for _ in range(120):
        try:
            with urllib.request.urlopen(address, timeout=2) as answer:
                json.load(answer)
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.5)
    raise TimeoutError(address)


@pytest.mark.browser
def test_in_jupyterlab_the_widgets_are_alive_and_linked_and_answer_python(lab, visit):
    page = visit().page
    page.goto(f"{lab}/lab/tree/reading.ipynb", timeout=60_000)
    page.get_by_text("| Idle").wait_for(timeout=60_000)
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.locator(".lm-Menu-itemLabel").get_by_text("Run All Cells", exact=True).click()
    word = page.locator(".cr-frequency.cr-live button[data-key='my']")
    word.click(timeout=60_000)

    assert page.locator(".cr-reader .cr-lit").all_inner_texts() == ["my"] * 5
    assert page.locator(".cr-concordance tbody tr").count() == 5
    page.locator(".jp-Cell").last.locator(".jp-InputArea-editor").click()
    page.keyboard.press("Control+Enter")
    page.get_by_text("'label': 'my'").wait_for(timeout=30_000)

"""The names of livereload that the shell relies on: where one of these fails, `preview/shell.py` must change."""

from __future__ import annotations

import ast
import inspect
import textwrap

from livereload import handlers, server, watcher


def _source(thing) -> str:
    return textwrap.dedent(inspect.getsource(thing))


def _parameters(function) -> list[str]:
    return list(inspect.signature(function).parameters)


def test_serve_passes_port_host_and_debug_on_to_application():
    serve = _source(server.Server.serve)

    assert ["self", "port", "host", "liveport", "debug", "live_css"] == _parameters(server.Server.application)
    assert {"port", "host", "debug"} <= set(_parameters(server.Server.serve))
    assert "port, host, liveport=liveport, debug=debug, live_css=live_css" in serve


def test_serve_sets_up_then_listens_then_starts_the_watcher_then_loops():
    serve = _source(server.Server.serve)
    calls = ["self._setup_logging()", "self.application(", "start_tasks()", "IOLoop.instance().start()"]

    assert sorted(serve.index(call) for call in calls) == [serve.index(call) for call in calls]


def test_serve_ends_without_an_exception_when_the_loop_is_stopped_or_interrupted():
    tree = ast.parse(_source(server.Server.serve))
    caught = [handler.type.id for node in ast.walk(tree) if isinstance(node, ast.Try) for handler in node.handlers]

    assert ["KeyboardInterrupt"] == caught


def test_a_watcher_whose_start_is_true_is_never_polled():
    start_tasks = _source(handlers.LiveReloadHandler.start_tasks)

    assert ["self", "callback"] == _parameters(watcher.Watcher.start)
    assert "if not cls.watcher.start(cls.poll_tasks):" in start_tasks
    assert 1 == start_tasks.count("PeriodicCallback(")


def test_a_watcher_without_tasks_is_only_asked_to_watch_which_ours_ignores():
    start_tasks = _source(handlers.LiveReloadHandler.start_tasks)

    assert "if not cls.watcher._tasks:" in start_tasks
    assert {} == watcher.Watcher()._tasks
    assert [] == watcher.Watcher()._changes


def test_the_waiting_pages_are_kept_on_the_handler_class_and_leave_on_close():
    assert isinstance(handlers.LiveReloadHandler.waiters, set)
    assert "LiveReloadHandler.waiters.remove(self)" in _source(handlers.LiveReloadHandler.on_close)


def test_the_handler_is_a_tornado_websocket_with_the_hooks_that_are_replaced():
    for name in ("prepare", "check_origin", "open", "on_message", "write_message"):
        assert callable(getattr(handlers.LiveReloadHandler, name))

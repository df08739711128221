def attempt(action, *args, **kwargs):
    try:
        print(repr(action(*args, **kwargs)))
    except Exception as error:
        print(type(error).__name__ + ":", error)



#### os
import os
print(os.path.join("a", "b", "c.txt"), os.path.join("/a", "/b"), os.path.join("a/", "b"), os.path.basename("/x/y.py"), os.path.dirname("/x/y.py"), os.path.splitext("a/b.tar.gz"), os.path.splitext(".bashrc"), os.path.exists("/no/such"), os.path.isabs("/a"), os.path.normpath("a/../b/./c"), os.path.split("/a/b"), os.sep, os.linesep == "\n", os.name)
print(os.environ.get("NOT_SET_HERE"), os.environ.get("NOT_SET_HERE", "default"), os.getenv("NOT_SET_HERE"), os.getenv("NOT_SET_HERE", "x"), "NOT_SET_HERE" in os.environ)
os.environ["MADE"] = "1"
print(os.environ["MADE"], os.getenv("MADE"), os.environ.setdefault("MADE", "2"), len(os.urandom(4)), type(os.urandom(4)).__name__)
os.environ["NOT_SET_HERE"]
#### os.path as a module
from os import path
import os.path
print(path.join("a", "b"), os.path is path, path.basename(path.dirname("/a/b/c")))
#### basedir of a config
import os
basedir = os.path.abspath(os.path.dirname("/srv/app/config.py"))
print("sqlite:///" + os.path.join(basedir, "app.db"))
#### sys
import sys
print(sys.version_info[:2], sys.version_info >= (3, 8), sys.version_info.major, sys.version_info.minor, sys.maxsize, sys.platform, type(sys.argv).__name__, "sys" in sys.modules, sys.version[:4], sys.byteorder, sys.float_info.max, sys.getrecursionlimit())
sys.stdout.write("direct\n")
print("to stdout", file=sys.stdout)
sys.path.append("x")
print(sys.path[-1], sys.modules["sys"] is sys, sys.getsizeof(1) > 0)
#### time
import time
start = time.time()
print(type(start).__name__, time.perf_counter() >= 0, time.monotonic() >= 0, time.sleep(0), time.strftime("%Y-%m-%d", time.gmtime(0)), time.gmtime(0).tm_year, time.gmtime(86400)[:5], type(time.time_ns()).__name__, time.time() - start < 5, time.strftime("%H:%M:%S", (2024, 1, 2, 3, 4, 5, 1, 2, 0)))

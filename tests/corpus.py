"""The texts that tests of the migration read: every program of the tests, and statements of all kinds."""

import migrated
import oracle

TEXTS = [each.text for each in migrated.programs()]
TEXTS += [path.read_bytes() for path in sorted(oracle.PROGRAMS.rglob("*.py"))]

# Statements of all kinds that bind names, and places that read them.
STATEMENTS = """
import a, b, d as e; from f import g, h as i; from . import j; from k import *; from typing import Literal
l: "List[a]" = m; (n, *o) = p.q[a], [r] = 1; l += l; s: int; del s, a[b], e.x
def t(u, /, v=a, *w: "b | Literal['g']", x=lambda y, z=a: (y, z, u), **aa) -> Literal["g"]:
    global ab, a; ab = a; import g
    def ac(): nonlocal u, ad; u = v; ad = 1; return t, ad
    ad = [u for ae in v if ae for af in ae if (ag := af)], {ah: ai for ah, ai in ah}, {aj for aj in aj}, (u for u in u)
    yield (yield from u); await v
    return __class__, print, undefined, ac
@t(l)
class ak(e, metaclass=al):
    a = a; am = l
    def an(self): return am, a, ak
    class ao: am = am; ap = [am for am in a]
    print(a, b.c.d, "a")
async def aq():
    async with a as ar, b as (as_, [at]): pass
    async for au in au: au
    else: au
    print(au, l)
    l = l
try: av
except a as aw: aw
except (b, e): raise g from i
else: (ax := ax) and ax
finally: assert ay, f"{a!r:{b}}{(az := 1)=}"
while ba: ba = (ba if (bb := 1) else bb)
match a:
    case [bc, *bd] | {"x": be, **bf} | ak(x=bg) | b.c if bh: bc
def bi[bj: (a, b), *bk, **bl](x: bj) -> bj: return bj, bl
class bm[bn](b[bn]): bo = bn
type bp[bq] = bq | a
print(a, g, *bp, **l, x=bi)
"""

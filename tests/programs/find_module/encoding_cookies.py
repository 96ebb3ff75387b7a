"""Source is opened in the encoding that its cookie declares, in every spelling that PEP 263 allows.

clauses: find-4
"""

import imp

from observe import write

cookies = [
    "# coding: latin-1", "# coding: latin1", "# -*- coding: iso-8859-15 -*-", "# vim: set fileencoding=cp1252 :",
    "#coding=utf8", "# coding: UTF_8", "# coding:utf-8-unix", "# coding: latin-1-unix", "# coding: L1",
    "# -*- encoding: koi8-r; mode: python -*-", "#!/usr/bin/python # coding: euc-jp", "\t # coding: cp437",
    "\f# coding: mac-roman", "# coding : latin-1", "# coding: \xa0latin-1", "# encoding latin-1", "#xcoding: ascii",
    "# coding: utf-8-sig", "# coding: latin-1 coding: cp1252", "# Coding: latin-1", "# coding:latin_1#",
]  # fmt: skip
for number, cookie in enumerate(cookies):
    write(f"lib/m{number}.py", cookie + "\nVALUE = 1\n")
    file, pathname, description = imp.find_module(f"m{number}", ["lib"])
    print(ascii(cookie), file.encoding, file.errors, file.tell(), description)
    file.close()

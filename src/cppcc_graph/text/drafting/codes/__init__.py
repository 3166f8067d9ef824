"""How what candidates say is coded in a facts file: classes and codes by the words of the report.

A word that decides nothing gives "": what it would code is left out.
"""

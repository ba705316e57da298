"""Growth z-scores of children under five by the WHO Child Growth Standards of 2006.

What belongs here: WHO's numbers and WHO's rules. What a z-score means for a child, a desa or a
programme is decided elsewhere.
"""

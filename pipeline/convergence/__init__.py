"""The convergence score: rules as data, and pure functions from frames to frames.

Weights, ranks and bands are in `pipeline.scoring`, which the dashboard computes with too; reading
files is in `pipeline.sources.convergence`. Nothing here opens a file but `rules`.
"""

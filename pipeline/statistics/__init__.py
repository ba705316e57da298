"""What SQL cannot say: ranks by simulation, shrinkage, the reconciling of two instruments.

Pure functions from frame to frame; no file, no connection. `pipeline.assets.statistics` feeds
them and stores what they return in the warehouse's schema `statistics`.
"""

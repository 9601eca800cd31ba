"""Trains the compact encoder from scratch; offline work, never imported by the application."""

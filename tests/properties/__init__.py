"""What tests/test_properties.py needs: lines of Python made by hypothesis, and processes that run them."""

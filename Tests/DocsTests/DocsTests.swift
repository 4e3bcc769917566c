// Tests of pages.

CREATE VIRTUAL TABLE place USING rtree (key, x0, x1, y0, y1, +note TEXT);

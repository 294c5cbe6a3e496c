package dev.spike.cli.picture;

/** How pictures look, on light and on dark paper. */
final class Looks {

  /** How many colours lines have. */
  static final int INKS = 5;

  /** How many colours bands have. */
  static final int SHADES = 4;

  static final String STYLE =
      """
      <style>
      svg { --paper: #ffffff; --text: #1f2328; --faint: #656d76; --grid: #eaeef2; --base: #afb8c1;
        --ink-0: #0969da; --ink-1: #bc4c00; --ink-2: #1a7f37; --ink-3: #8250df; --ink-4: #bf3989;
        --shade-0: #cf222e; --shade-1: #9a6700; --shade-2: #0550ae; --shade-3: #6e40c9;
        font-family: system-ui, -apple-system, "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
      @media (prefers-color-scheme: dark) {
        svg { --paper: #0d1117; --text: #e6edf3; --faint: #8b949e; --grid: #21262d; --base: #484f58;
          --ink-0: #58a6ff; --ink-1: #ffa657; --ink-2: #56d364; --ink-3: #bc8cff; --ink-4: #ff9bce;
          --shade-0: #ff7b72; --shade-1: #e3b341; --shade-2: #79c0ff; --shade-3: #d2a8ff; }
      }
      text { fill: var(--text); font-size: 12px; }
      .paper { fill: var(--paper); }
      .title { font-size: 20px; font-weight: 600; }
      .field { font-size: 13px; font-weight: 600; }
      .faint, .tick { fill: var(--faint); }
      .tick { font-size: 11px; font-variant-numeric: tabular-nums; }
      .rule { fill: var(--faint); font: 11px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
      .grid, .base { fill: none; stroke: var(--grid); stroke-width: 1; shape-rendering: crispEdges; }
      .base { stroke: var(--base); }
      .line { fill: var(--ink); fill-opacity: .1; stroke: var(--ink); stroke-width: 1.5;
        stroke-linejoin: round; }
      .band { fill: var(--shade); fill-opacity: .11; }
      .bar { fill: var(--shade); }
      .name { fill: var(--shade); font-weight: 600; paint-order: stroke; stroke: var(--paper);
        stroke-width: 3px; }
      .ink-0 { --ink: var(--ink-0); } .ink-1 { --ink: var(--ink-1); } .ink-2 { --ink: var(--ink-2); }
      .ink-3 { --ink: var(--ink-3); } .ink-4 { --ink: var(--ink-4); }
      .shade-0 { --shade: var(--shade-0); } .shade-1 { --shade: var(--shade-1); }
      .shade-2 { --shade: var(--shade-2); } .shade-3 { --shade: var(--shade-3); }
      </style>"""
          .stripTrailing();

  private Looks() {}
}

const GAP = 4;
const MARGIN = 8;

type Box = { top: number; bottom: number; left: number; right: number };
type Size = { width: number; height: number };

/** Below the anchor with starts aligned; above it, or with ends aligned, where the window leaves no room. */
export function placement(anchor: Box, own: Size, room: Size): { top: number; left: number } {
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - own.height;
  const fitsBelow = below + own.height + MARGIN <= room.height;
  const top = fitsBelow || above < MARGIN ? below : above;
  const fitsRight = anchor.left + own.width + MARGIN <= room.width;
  const left = fitsRight ? anchor.left : anchor.right - own.width;
  return {
    top: clamp(top, room.height - own.height - MARGIN),
    left: clamp(left, room.width - own.width - MARGIN),
  };
}

function clamp(value: number, most: number): number {
  return Math.max(MARGIN, Math.min(value, most));
}

export function placeBeside(element: HTMLElement, anchor: HTMLElement): void {
  const own = { width: element.offsetWidth, height: element.offsetHeight };
  const room = { width: innerWidth, height: innerHeight };
  const { top, left } = placement(anchor.getBoundingClientRect(), own, room);
  element.style.top = `${top}px`;
  element.style.left = `${left}px`;
}

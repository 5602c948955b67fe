import { useCallback } from "react";

/**
 * The frame lies over what scrolls: what takes the focus is scrolled to below it, however high it is
 * by its messages. Returns the frame's ref.
 */
export function useRoomForFrame() {
  return useCallback((frame: HTMLElement | null) => {
    if (!frame) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      style.scrollPaddingTop = `${frame.offsetHeight + 8}px`;
    });
    observer.observe(frame);
    return () => observer.disconnect();
  }, []);
}

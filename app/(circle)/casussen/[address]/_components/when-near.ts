/** Resolves when the element with this id comes into or near view, or has the focus in it; at once on the server. */
export function whenNear(id: string): Promise<void> {
  if (typeof document === "undefined") return Promise.resolve();
  return new Promise((resolve) => {
    const place = document.getElementById(id);
    if (!place) return resolve();
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) near();
      },
      { rootMargin: "600px" },
    );
    const near = () => {
      observer.disconnect();
      resolve();
    };
    observer.observe(place);
    for (const event of ["focusin", "pointerdown"]) place.addEventListener(event, near, { once: true });
  });
}

"use client";

import { useLayoutEffect, useState } from "react";

/**
 * The same map as long as the page stands, which learns what the page is told later. What the
 * editor draws with is handed over once: a new map would be one that it never looks into.
 */
export function useGrowingMap<T>(told: Record<string, T>): Map<string, T> {
  const [map] = useState(() => new Map(Object.entries(told)));
  useLayoutEffect(() => {
    for (const [id, one] of Object.entries(told)) map.set(id, one);
  }, [map, told]);
  return map;
}

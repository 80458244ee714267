import { useQuery } from "@tanstack/react-query";
import { call } from "~/backend";
import { commands } from "./wire";

export function useIssueLists() {
  return useQuery({ queryKey: ["issues", "lists"], queryFn: () => call(commands.issueLists()) });
}

export function useRegister(list: string | null) {
  return useQuery({
    queryKey: ["issues", "register", list],
    queryFn: () => call(commands.issueRegister(list ?? "")),
    enabled: list !== null,
    placeholderData: (before) => before,
  });
}

export function usePicture() {
  return useQuery({ queryKey: ["issues", "picture"], queryFn: () => call(commands.lineagePicture()) });
}

export function useStory(issue: string) {
  return useQuery({
    queryKey: ["issues", "story", issue],
    queryFn: () => call(commands.issueStory(issue)),
    placeholderData: (before) => before,
  });
}

export function useChoices() {
  return useQuery({ queryKey: ["issues", "choices"], queryFn: () => call(commands.issueChoices()) });
}

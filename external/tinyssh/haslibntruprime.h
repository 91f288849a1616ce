/*
 * The build of tinyssh asks whether the machine has libntruprime: it has not. This header is empty
 * as the one that upstream's build would write.
 */
